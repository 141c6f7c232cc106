import { z } from "zod";
import { day, reason } from "../case/fields";
import { letterKey } from "../signing/letter-spec";
import { proposal } from "../signing/proposal";
import { decideDelayLetters } from "./decide-delay";
import { expectDelayable } from "./longer-period";

/** 提请确定延迟答复的期限 (条例第三十五条), for the head of the office to decide. */
export const { command: proposeDelay, composer: proposeDelayLetters } = proposal({
  act: "proposeDelay",
  input: z.object({ ...letterKey, until: day("请填写延迟答复的日期"), reason }),
  check: (loaded, { until }) => expectDelayable(loaded, until),
  proposed: ({ until, reason: why }, actor, today) => ({
    kind: "delayProposed",
    on: today,
    data: { until, byId: actor.userId ?? "" },
    reason: why,
  }),
  decision: decideDelayLetters,
});
