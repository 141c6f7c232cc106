import type { Letter, LetterTable } from "@/lib/requests/letters/letter";

/** A letter as it will read, on the screen. */
export function LetterPreview({ letter }: { letter: Letter }) {
  return (
    <div className="border border-rule bg-sheet px-4 py-5 md:px-8">
      <p className="text-center font-serif text-title">{letter.title}</p>
      {letter.docNo !== "" && <p className="num mt-1 text-center text-small text-ink-3">{letter.docNo}</p>}
      {letter.addressee !== "" && <p className="mt-4">{letter.addressee}：</p>}
      {letter.parts.map((part) =>
        part.kind === "text" ? (
          <div key={part.id}>
            {part.text.split("\n").map((line) => (
              <p key={`${part.id} ${line}`} className="mt-2 indent-[2em] leading-8">
                {line}
              </p>
            ))}
          </div>
        ) : (
          <PreviewTable key={part.id} table={part.table} />
        ),
      )}
      {letter.enclosures.length > 0 && <p className="mt-4 text-small">附件：{letter.enclosures.join("；")}</p>}
      {letter.annexes.map((annex) => (
        <div key={annex.title} className="mt-5">
          <p className="font-semibold">{annex.title}</p>
          <p className="text-small">{annex.intro}</p>
          <PreviewTable table={annex.table} />
        </div>
      ))}
      {letter.signed && <p className="mt-5 text-right">{letter.agencyName}</p>}
    </div>
  );
}

function PreviewTable({ table }: { table: LetterTable }) {
  return (
    <div className="mt-3 overflow-x-auto">
      <table className="w-full border-collapse text-small">
        <thead>
          <tr>
            {table.columns.map(({ label }) => (
              <th key={label} scope="col" className="border border-rule-2 px-2 py-1 text-left">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join(" ")}>
              {row.map((cell, index) => (
                <td key={`${table.columns[index]?.label ?? ""} ${cell}`} className="border border-rule px-2 py-1">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
