import { z } from "zod";

const keptFiles = z.array(z.object({ id: z.uuid(), name: z.string(), size: z.number() }));
export type KeptFiles = z.output<typeof keptFiles>;

/** The files that were uploaded with a form of following; their ids go with what is sent. */
export const filesIn = (values: Readonly<Record<string, string>>): KeptFiles => keptFiles.parse(JSON.parse(values.files ?? "[]"));
