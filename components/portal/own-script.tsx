import { headers } from "next/headers";

/** A script of public/, small and written by hand. The nonce is for pages that carry the framework's script as well, and goes where that goes. */
export async function OwnScript({ src, early = false }: { src: `/${string}.js` /** before what follows is shown */; early?: boolean }) {
  return <script src={src} defer={!early} nonce={(await headers()).get("x-nonce") ?? undefined} />;
}
