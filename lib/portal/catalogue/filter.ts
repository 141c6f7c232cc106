import { z } from "zod";
import { first, pageNumber } from "@/lib/core/address-filter";
import { GENRES, isTopic, TOPICS } from "@/lib/disclosures/metadata";
import { VALIDITY_LABELS, type Validity } from "@/lib/disclosures/validity";

export const CATALOGUE_SORTS = ["indexNo", "title", "docNo", "formed", "published", "validity", "topic", "genre"] as const;
export type CatalogueSort = (typeof CATALOGUE_SORTS)[number];

const VALIDITIES = Object.keys(VALIDITY_LABELS) as [Validity, ...Validity[]];

const known = (fits: (text: string) => boolean) => first(z.string().refine(fits).catch(""));

/** The filters as they stand in the address; what is not understood is left out, so that an old or mistyped address still opens. */
export const catalogueFilterSchema = z.object({
  text: first(
    z
      .string()
      .transform((text) => text.replaceAll("\u0000", "").trim().slice(0, 100))
      .catch(""),
  ),
  column: first(z.string().max(500).catch("")),
  topic: known((text) => isTopic(text)),
  genre: known((text) => GENRES.includes(text)),
  validity: first(z.enum(VALIDITIES).optional().catch(undefined)),
  year: first(
    z
      .string()
      .regex(/^(?:19|20|21)\d{2}$/)
      .transform(Number)
      .optional()
      .catch(undefined),
  ),
  sort: first(z.enum(CATALOGUE_SORTS).catch("published")),
  order: first(z.enum(["asc", "desc"]).catch("desc")),
  page: pageNumber,
});

export type CatalogueFilter = z.output<typeof catalogueFilterSchema>;

/** Whether the filter narrows the list at all. */
export const isNarrowed = ({ text, column, topic, genre, validity, year }: CatalogueFilter): boolean =>
  [text, column, topic, genre].some((value) => value !== "") || validity !== undefined || year !== undefined;

/** What the filters offer to choose from; the topics on their first level. */
export const CATALOGUE_TOPICS: readonly string[] = TOPICS;
