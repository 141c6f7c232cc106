import { z } from "zod";
import { GENRES, isTopic, TOPICS } from "@/lib/disclosures/metadata";
import { VALIDITY_LABELS, type Validity } from "@/lib/disclosures/validity";

export const CATALOGUE_SORTS = ["indexNo", "title", "docNo", "formed", "published", "validity", "topic", "genre"] as const;
export type CatalogueSort = (typeof CATALOGUE_SORTS)[number];

const VALIDITIES = Object.keys(VALIDITY_LABELS) as [Validity, ...Validity[]];

const one = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema);
const known = (fits: (text: string) => boolean) => one(z.string().refine(fits).catch(""));

/** The filters as they stand in the address; what is not understood is left out, so that an old or mistyped address still opens. */
export const catalogueFilterSchema = z.object({
  text: one(
    z
      .string()
      .transform((text) => text.replaceAll("\u0000", "").trim().slice(0, 100))
      .catch(""),
  ),
  column: one(z.string().max(500).catch("")),
  topic: known((text) => isTopic(text)),
  genre: known((text) => GENRES.includes(text)),
  validity: one(z.enum(VALIDITIES).optional().catch(undefined)),
  year: one(
    z
      .string()
      .regex(/^(?:19|20|21)\d{2}$/)
      .transform(Number)
      .optional()
      .catch(undefined),
  ),
  sort: one(z.enum(CATALOGUE_SORTS).catch("published")),
  order: one(z.enum(["asc", "desc"]).catch("desc")),
  page: one(z.coerce.number().int().min(1).max(100_000).catch(1)),
});

export type CatalogueFilter = z.output<typeof catalogueFilterSchema>;

/** Whether the filter narrows the list at all. */
export const isNarrowed = ({ text, column, topic, genre, validity, year }: CatalogueFilter): boolean =>
  [text, column, topic, genre].some((value) => value !== "") || validity !== undefined || year !== undefined;

/** What the filters offer to choose from; the topics on their first level. */
export const CATALOGUE_TOPICS: readonly string[] = TOPICS;
export const CATALOGUE_VALIDITIES: readonly Validity[] = VALIDITIES.filter((validity) => validity !== "repealed" && validity !== "amended");
