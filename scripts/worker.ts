import { announceSetUpCode } from "@/lib/identity/set-up-code";
import { runWorker } from "@/lib/jobs/worker";
import { explain } from "./problem";

const url = process.env.DATABASE_URL;
if (!url) {
  console.error("没有设置 DATABASE_URL。后台任务由 npm start 启动；单独运行时请指定数据库。");
  process.exit(1);
}

const worker = await announceSetUpCode()
  .then(() => runWorker(url))
  .catch((error: unknown) => {
    console.error(explain(error));
    process.exit(1);
  });

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void worker.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(explain(error));
        process.exit(1);
      },
    );
  });
}
