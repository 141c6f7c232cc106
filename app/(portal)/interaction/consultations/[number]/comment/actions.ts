"use server";

import type { FormState } from "@/components/ui/form-state";
import { parseInput } from "@/lib/core/gate";
import { expectOpenForComments, fileComment, findFiledComment } from "@/lib/engagement/consultations/comment";
import { commentForm } from "@/lib/engagement/public-forms";
import { commentInput } from "@/lib/engagement/schema";
import { submitPublicForm } from "../../../public-form";

export async function sendComment(state: FormState, data: FormData): Promise<FormState> {
  return submitPublicForm(state, data, {
    form: commentForm,
    expectOpen: (agencyId, { consultation }, now) => expectOpenForComments(agencyId, Number(consultation), now),
    check: (values) => parseInput(commentInput, values),
    find: findFiledComment,
    file: fileComment,
    done: ({ number, again }) => ({
      message: again ? "这份意见已经提交过，没有重复登记。" : "意见已提交。",
      values: { number: String(number) },
    }),
  });
}
