"use server";

import type { FormState } from "@/components/ui/form-state";
import { formatChineseDate } from "@/lib/core/civil-date";
import { parseInput } from "@/lib/core/gate";
import { fileLetter, findFiledLetter } from "@/lib/engagement/letters/file";
import { letterForm } from "@/lib/engagement/public-forms";
import { letterInput } from "@/lib/engagement/schema";
import { submitPublicForm } from "../../public-form";

export async function sendLetter(state: FormState, data: FormData): Promise<FormState> {
  return submitPublicForm(state, data, {
    form: letterForm,
    readBack: true,
    check: (values) => parseInput(letterInput, values),
    find: findFiledLetter,
    file: fileLetter,
    done: ({ number, code, dueOn, again }) => ({
      message: again ? "这份来信已经提交过，没有重复登记。" : "来信已提交。",
      values: { number, code, dueOn: formatChineseDate(dueOn) },
    }),
  });
}
