import { demoAccountsText } from "@/prisma/demo/accounts";
import { loadDemo } from "./demo-data";
import { serve } from "./serve";

process.exit(
  await serve({
    mode: "start",
    prepare: loadDemo,
    ready: (address) =>
      console.log(`\n演示站点已就绪：${address}\n管理后台：${address}/console\n\n${demoAccountsText()}\n\n按 Ctrl-C 停止。`),
  }),
);
