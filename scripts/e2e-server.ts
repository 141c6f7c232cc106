import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { loadDemo } from "./demo-data";
import { serve } from "./serve";

// The site of the browser journeys: the demonstration agency in a data folder that is gone afterwards. It may have been loaded before (e2e-data.ts).
const folder = process.env.E2E_DATA || fs.mkdtempSync(path.join(os.tmpdir(), "gongkai-e2e-"));
fs.chmodSync(folder, 0o755);
process.env.GONGKAI_DATA_DIR = folder;
delete process.env.DATABASE_URL;

const status = await serve({ mode: "start", prepare: loadDemo });
fs.rmSync(folder, { recursive: true, force: true });
process.exit(status);
