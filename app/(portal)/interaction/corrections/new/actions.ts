"use server";

import type { FormState } from "@/components/ui/form-state";
import { formatChineseDate } from "@/lib/core/civil-date";
import { parseInput } from "@/lib/core/gate";
import { fileCorrection, findFiledCorrection } from "@/lib/engagement/corrections/file";
import { correctionForm } from "@/lib/engagement/public-forms";
import { correctionInput } from "@/lib/engagement/schema";
import { submitPublicForm } from "../../public-form";

export async function sendCorrection(state: FormState, data: FormData): Promise<FormState> {
  return submitPublicForm(state, data, {
    form: correctionForm,
    check: (values) => parseInput(correctionInput, values),
    find: findFiledCorrection,
    file: fileCorrection,
    done: ({ number, code, dueOn, again }) => ({
      message: again ? "这份纠错已经提交过，没有重复登记。" : "纠错已提交。",
      values: { number, code, dueOn: formatChineseDate(dueOn) },
    }),
  });
}
