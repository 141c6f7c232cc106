import type { ComponentProps } from "react";
import { NotFound } from "./not-found";
import { Status } from "./page-marks";

/** The page of an address where nothing stands. `notFound()` would answer with a page that is empty without script. */
export function Missing(props: ComponentProps<typeof NotFound>) {
  return (
    <>
      <Status code={404} />
      <NotFound {...props} />
    </>
  );
}
