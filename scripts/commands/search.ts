import type { Command } from "commander";
import { rebuildIndex } from "@/lib/search/rebuild";
import { operator } from "../operator";
import { withPlatform } from "../platform";
import { progressBar } from "../progress-bar";

export function register(program: Command): void {
  const search = program.command("search").description("网站检索：重建索引");

  search
    .command("reindex")
    .description("按已公开的信息重建检索索引；网站照常开放")
    .action(() =>
      withPlatform(async () => {
        const { agencyId } = await operator();
        const began = performance.now();
        const bar = progressBar("重建索引", process.stderr);
        const count = await rebuildIndex(agencyId, bar.show);
        bar.end();
        console.log(`索引已重建，共 ${count} 条，用时 ${((performance.now() - began) / 1000).toFixed(1)} 秒。`);
      }),
    );
}
