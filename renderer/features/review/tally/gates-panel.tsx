import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { formatJstInstant } from '../../../../shared/domain/calendar/wareki.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import plain from '../../../record/plain-table.module.css'
import { addressOf } from '../../../record/review-places.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { useFormField } from '../../../ui/fields/form.tsx'
import { Marks } from '../../../ui/fields/marks.tsx'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { EmptyState, ErrorNote } from '../../../ui/states.tsx'
import type { Gate, GateAnswer, TallyPage, TallyRow } from '../records.ts'

/** 要件の○×: one answer for each application and gate, given by the secretariat. */
export const GatesPanel = ({ open, onClose, page }: { open: boolean; onClose: () => void; page: TallyPage }) => (
  <SidePanel open={open} onClose={onClose} title="要件の○×" width={620}>
    {open && <Answers page={page} />}
  </SidePanel>
)

interface Asked {
  readonly row: TallyRow
  readonly gate: Gate
  readonly answer: GateAnswer
}

function Answers({ page }: { page: TallyPage }) {
  const mayAnswer = useMay('tally.answerGate')
  const [failing, setFailing] = useState<Asked | null>(null)
  if (page.gates.length === 0)
    return (
      <EmptyState
        title="この年度に要件の○×はありません"
        action={<ButtonLink to={addressOf('rules')}>集計方法へ</ButtonLink>}
      >
        「集計方法」で、対象団体などの要件を加えると、応募ごとに○×を付けられます。
      </EmptyState>
    )
  return (
    <div className="stack">
      <p className="sub">×がある応募には「要協議」と付きます。順位は変わりません。もう一度押すと未確認に戻ります。</p>
      <table className={plain['plain']} aria-label="要件の○×">
        <thead>
          <tr>
            <th scope="col">都道府県</th>
            {page.gates.map(({ id, no, name, note }) => (
              <th key={id} scope="col" title={note}>
                要{no} {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={row.applicationId}>
              <th scope="row">{row.prefecture}</th>
              {page.gates.map((gate) => {
                const own = row.gates.find(({ gateId }) => gateId === gate.id)
                if (own === undefined) return <td key={gate.id} />
                return (
                  <td key={gate.id} title={answerWords(own) || undefined}>
                    {mayAnswer ? (
                      <Given asked={{ row, gate, answer: own }} onFail={setFailing} />
                    ) : (
                      gateWord(own.passed)
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {failing !== null && <FailDialog asked={failing} onClose={() => setFailing(null)} />}
    </div>
  )
}

/** One answer, a command of its own: whoever goes down the list faster than the office answers loses none. */
function Given({ asked, onFail }: { asked: Asked; onFail: (asked: Asked) => void }) {
  const { row, gate, answer } = asked
  const { run, error } = useCommand(useApi().tally.answerGate)
  const { passed, note, revision } = answer
  const give = (next: boolean | null) =>
    run({ applicationId: row.applicationId, gateId: gate.id, passed: next, note, revision })
  return (
    <>
      <Marks
        marks={[
          {
            word: '○',
            tone: 'ok',
            label: `${row.prefecture}の${gate.name}は○`,
            pressed: passed === true,
            onPress: () => give(passed === true ? null : true),
          },
          {
            word: '×',
            tone: 'bad',
            label: `${row.prefecture}の${gate.name}は×`,
            pressed: passed === false,
            onPress: () => (passed === false ? give(null) : onFail(asked)),
          },
        ]}
      />
      <ErrorNote error={error} />
    </>
  )
}

/** 「令和8年3月2日(月)10:00 見本 太郎: テーマ側のみ」: who said so, when, and what is noted with it. */
const answerWords = ({ answeredAt, answeredBy, note }: GateAnswer): string =>
  [answeredAt === null ? '' : `${formatJstInstant(answeredAt, false)} ${answeredBy}`, note]
    .filter((part) => part !== '')
    .join(': ')

/** ○, ×, or 未 while nobody has answered. */
export const gateWord = (passed: boolean | null): string => (passed === null ? '未' : passed ? '○' : '×')

/** × is raised in the meeting: what it rests on is written down with it. */
function FailDialog({ asked: { row, gate, answer }, onClose }: { asked: Asked; onClose: () => void }) {
  const form = useForm({ defaultValues: { note: answer.note } })
  const note = useFormField(form.control, 'note')
  const give = useCommand(useApi().tally.answerGate, {
    done: `${row.prefecture}の「${gate.name}」を×としました`,
    onDone: onClose,
  })
  const save = form.handleSubmit(
    async (values) =>
      void (await give.run({
        applicationId: row.applicationId,
        gateId: gate.id,
        passed: false,
        note: values.note,
        revision: answer.revision,
      })),
  )
  return (
    <FormDialog
      onClose={onClose}
      title={`${row.prefecture}の「${gate.name}」を×とする`}
      label="要件を×とする"
      onSubmit={save}
      deedLabel="×とする"
      busy={give.busy}
    >
      <p>「要協議」が付きます。扱いは協議で決まります。</p>
      <TextArea label="備考" limit={1000} autoFocus {...note} />
      <ErrorNote error={give.error} />
    </FormDialog>
  )
}
