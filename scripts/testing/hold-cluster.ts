import { openCluster } from "../database/cluster";

// Opens the cluster of a folder, says its address, and holds it until it is told to stop or is killed.
const cluster = await openCluster(process.argv[2] ?? "");
process.once("SIGTERM", () => void cluster.stop().then(() => process.exit(0)));
setInterval(() => undefined, 60_000);
console.log(cluster.urlOf("postgres"));
