import { migrate } from "./database/migrations";
import { withDatabase } from "./database/server";
import { loadDemo } from "./demo-data";
import { localAddress, platformEnvironment } from "./settings";

// The demonstration agency of the browser journeys, loaded into the data folder given, while the site is being built.
const [folder = "", port = ""] = process.argv.slice(2);
const address = localAddress({ host: "127.0.0.1", port: Number(port) });
Object.assign(process.env, { GONGKAI_DATA_DIR: folder, GONGKAI_BASE_URL: address, NEXTAUTH_URL: address, NODE_ENV: "production" });
delete process.env.DATABASE_URL;

await withDatabase(async ({ url, siteUrl }) => {
  await migrate(url);
  await loadDemo(platformEnvironment(siteUrl, address));
});
// The schema engine leaves a timer of ten seconds behind.
process.exit();
