"use client";

import { type ReactNode, useState } from "react";
import { Form } from "@/components/ui/form";
import type { FormAction, FormValues } from "@/components/ui/form-state";
import { KeptDraftOffer } from "./kept-draft-offer";

interface RestorableFormProps {
  userId: string;
  /** under which the browser keeps what is typed */
  draftId: string;
  version: number;
  values: FormValues;
  /** these values were kept while signing in again */
  kept: boolean;
  action: FormAction;
  labels: Readonly<Record<string, string>>;
  /** the fields; told whether what they begin with is not saved yet */
  children: (startsUnsaved: boolean) => ReactNode;
}

/** A form whose text the browser keeps until it is saved. Restoring what was kept draws it anew with those values. */
export function RestorableForm({ userId, draftId, version, values, kept, action, labels, children }: RestorableFormProps) {
  const [restored, setRestored] = useState<FormValues | null>(null);
  const [restorations, setRestorations] = useState(0);
  // The offer said whether somebody saved since; whoever restores all the same saves over the version on the page.
  const restore = ({ expectedVersion: _older, ...written }: FormValues) => {
    setRestored(written);
    setRestorations(restorations + 1);
  };
  return (
    // Once sent, the form answers with what is stored or what was sent; what was restored has done its service.
    <div onSubmit={() => setRestored(null)}>
      {!kept && <KeptDraftOffer userId={userId} itemId={draftId} version={version} values={values} onRestore={restore} />}
      <Form key={restorations} action={action} values={restored ?? values} labels={labels}>
        {children(kept || restorations > 0)}
      </Form>
    </div>
  );
}
