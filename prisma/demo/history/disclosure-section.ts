import { civilDate, formatChineseDate } from "@/lib/core/civil-date";
import { agency } from "../agency";
import { signature } from "../html";
import { disclosureFigures } from "./disclosure-figures";
import { disclosureOrganisation } from "./disclosure-organisation";
import { disclosureSupervision } from "./disclosure-supervision";
import type { Placed } from "./placed";
import { replies } from "./replies";

const items = [...disclosureOrganisation, ...disclosureFigures, ...disclosureSupervision];

/** The 25 items of the disclosure section written out, and the 5 replies to proposals. */
export const disclosureSection: readonly Placed[] = [
  ...items.map(([path, formed, published, department, genre, title, keywords, body]): Placed => {
    const formedOn = civilDate(formed);
    return {
      columnPath: `/zfxxgk/${path}`,
      day: civilDate(published),
      draft: {
        title,
        body: body + signature(agency.name, formatChineseDate(formedOn)),
        department,
        genre,
        keywords: ["政府信息公开", ...keywords],
        topic: "综合政务",
        formedOn,
      },
    };
  }),
  ...replies,
];
