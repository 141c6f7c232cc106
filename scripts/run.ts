import { buildIfNeeded } from "./build";
import { generateIfNeeded } from "./generate";
import { explain } from "./problem";
import { serve } from "./serve";

async function main(mode: string | undefined): Promise<number> {
  switch (mode) {
    case "build":
      generateIfNeeded();
      await buildIfNeeded();
      return 0;
    case "dev":
    case "start":
      return serve({ mode, ready: (address) => console.log(`已就绪：${process.env.GONGKAI_BASE_URL || address}`) });
    default:
      console.error("用法：npm run dev（开发）、npm run build（构建）或 npm start（正式运行）");
      return 1;
  }
}

process.exit(
  await main(process.argv[2]).catch((error: unknown) => {
    console.error(explain(error));
    return 1;
  }),
);
