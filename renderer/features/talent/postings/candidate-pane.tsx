import { useState } from 'react'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { blankOf } from '../../../../shared/domain/record-fields.ts'
import {
  concludeFields,
  type IntroductionStep,
  introduceFields,
  introductionBackFields,
  introductionStepLabel,
  introductionStepNote,
  introductionSteps,
  isNameOpen,
  replyFields,
  resultLabel,
} from '../../../../shared/domain/talent/introductions/introduction.ts'
import { matched } from '../../../../shared/domain/talent/matching/match.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk, useDevice, useLine, useMay } from '../../../api/office.tsx'
import { DeedDialog } from '../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { Button } from '../../../ui/button.tsx'
import { today } from '../../../ui/fields/now.ts'
import { nextIs } from '../../../ui/next.ts'
import { Pane } from '../../../ui/pane.tsx'
import { Answer, ErrorNote } from '../../../ui/states.tsx'
import type { CandidateRow, Introduction } from './candidates.ts'
import { Hired } from './hired.tsx'
import styles from './postings.module.css'
import type { Posting } from './records.ts'

type Asked = Exclude<IntroductionStep, 'asked'> | 'back'

/** Why this person came up, what is to be asked, and the four steps, each with what becomes known to whom. */
export function CandidatePane({ row, posting }: { row: CandidateRow; posting: Posting }) {
  const [dialog, setDialog] = useState<Asked | null>(null)
  const { introduction } = row
  return (
    <Pane fills title={row.no} sub="候補に挙がった理由と、確かめること">
      {introduction?.result === 'hired' && <Hired posting={posting} row={row} />}
      <Reasons registrantId={row.registrantId} posting={posting} />
      <ol className={styles['steps']}>
        {introductionSteps.map((step) => (
          <li key={step} data-done={dayOf(introduction, step) === null ? undefined : ''}>
            <b>{introductionStepLabel[step]}</b> {wordsOf(introduction, step)}
          </li>
        ))}
      </ol>
      <Coming of={introduction} />
      {introduction !== null && <Deeds row={row} introduction={introduction} onDeed={setDialog} />}
      {introduction !== null && dialog !== null && (
        <StepDialog no={row.no} introduction={introduction} step={dialog} onClose={() => setDialog(null)} />
      )}
    </Pane>
  )
}

/** What comes to be known to whom with the next step. */
function Coming({ of }: { of: Introduction | null }) {
  const next = of === null ? 'asked' : of.next
  if (next === null) return null
  return <p className={styles['coming']}>{`次は${introductionStepLabel[next]}: ${introductionStepNote[next]}`}</p>
}

/** The sentences of one person: made where they are read, since those of everybody would be a book. */
function Reasons({ registrantId, posting }: { registrantId: string; posting: Posting }) {
  const { today } = useDesk()
  const person = useAnswer(useApi().talent.page, { id: registrantId })
  return (
    <Answer of={person}>
      {(registrant) => {
        const { reasons, asks } = matched(posting, registrant, today)
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard
          <section className={styles['reasons']} aria-label="理由" tabIndex={0}>
            <section aria-label="合うこと">
              <h3 className={styles['fits']}>{`合うこと ${reasons.length}`}</h3>
              <p>{reasons.join('')}</p>
            </section>
            <section aria-label="確かめること">
              <h3 className={styles['talk']}>{`確かめること ${asks.length}`}</h3>
              <p>{asks.join('')}</p>
            </section>
          </section>
        )
      }}
    </Answer>
  )
}

function dayOf(of: Introduction | null, step: IntroductionStep): string | null {
  if (of === null) return null
  return { asked: of.askedOn, replied: of.repliedOn, introduced: of.introducedOn, concluded: of.concludedOn }[step]
}

function wordsOf(of: Introduction | null, step: IntroductionStep): string {
  const day = dayOf(of, step)
  if (of === null || day === null) return of?.next === step ? '次' : ''
  const result = step === 'concluded' && of.result !== null ? ` ${resultLabel[of.result]}` : ''
  const declined = step === 'replied' && of.reply === 'declined' ? ' 断り' : ''
  return `${formatWareki(day, 'short')}${declined}${result}${step === 'concluded' && of.reason !== '' ? `(${of.reason})` : ''}`
}

const deedLabel = { replied: '返事を記録', introduced: '紹介を記録', concluded: '結果を記録' } as const

function Deeds({
  row,
  introduction,
  onDeed,
}: {
  row: CandidateRow
  introduction: Introduction
  onDeed: (deed: Asked) => void
}) {
  const mayReply = useMay('introductions.reply')
  const { introductions } = useApi()
  const device = useDevice()
  const { notify } = useLine()
  const mail = useCommand(introductions.mail, {
    onDone: async ({ to, subject, body }, { which }) => {
      await device.copyText(`${to === '' ? '' : `宛先: ${to}\n`}件名: ${subject}\n\n${body}`)
      notify({
        text: `${which === 'ask' ? '照会文' : '紹介文'}をコピーしました(${row.no}の氏名を見た記録が残りました)`,
      })
    },
  })
  if (!mayReply) return null
  const { next } = introduction
  const copy = (which: 'ask' | 'introduce') =>
    void mail.run({ id: crypto.randomUUID(), introductionId: introduction.id, which })
  return (
    <div className="stack">
      <ErrorNote error={mail.error} />
      <div className="row">
        {next !== null && next !== 'asked' && (
          <Button look="primary" {...nextIs(2)} onClick={() => onDeed(next)}>
            {deedLabel[next]}
          </Button>
        )}
        {next === 'replied' && (
          <Button busy={mail.busy} onClick={() => copy('ask')}>
            照会文をコピー
          </Button>
        )}
        {isNameOpen(introduction) && next !== null && (
          <Button busy={mail.busy} onClick={() => copy('introduce')}>
            紹介文をコピー
          </Button>
        )}
        <Button look="quiet" onClick={() => onDeed('back')}>
          照会を取り消す…
        </Button>
      </div>
    </div>
  )
}

function StepDialog({
  no,
  introduction,
  step,
  onClose,
}: {
  no: string
  introduction: Introduction
  step: Asked
  onClose: () => void
}) {
  const { introductions } = useApi()
  const { id, revision } = introduction
  const shared = { draftKey: `introductions/${id}/${step}`, revision, onClose }
  switch (step) {
    case 'replied':
      return (
        <DeedDialog
          {...shared}
          fields={replyFields}
          initial={{ ...blankOf(replyFields), repliedOn: today() }}
          title={`${no}の返事を記録する`}
          deedLabel="返事を記録"
          command={introductions.reply}
          inputOf={(values) => ({ ...values, id, revision })}
          options={{ done: `${no}の返事を記録しました` }}
        >
          {(of) => (
            <>
              <RecordField of={of} name="reply" choices="beside" />
              <RecordField of={of} name="repliedOn" />
            </>
          )}
        </DeedDialog>
      )
    case 'introduced':
      return (
        <DeedDialog
          {...shared}
          fields={introduceFields}
          initial={{ introducedOn: today() }}
          title={`${no}の紹介を記録する`}
          deedLabel="紹介を記録"
          command={introductions.introduce}
          inputOf={(values) => ({ ...values, id, revision })}
          options={{ done: `${no}の紹介を記録しました` }}
        >
          {(of) => <RecordField of={of} name="introducedOn" autoFocus />}
        </DeedDialog>
      )
    case 'concluded':
      return (
        <DeedDialog
          {...shared}
          draftKey={null}
          fields={concludeFields}
          initial={{ ...blankOf(concludeFields), concludedOn: today() }}
          title={`${no}の結果を記録する`}
          deedLabel="結果を記録"
          command={introductions.conclude}
          inputOf={(values) => ({ ...values, id, revision })}
          options={{ done: `${no}の結果を記録しました` }}
        >
          {(of) => (
            <>
              <RecordField of={of} name="result" choices="beside" />
              <RecordField of={of} name="concludedOn" />
              <RecordField of={of} name="reason" hint="不調と辞退のときは、理由が要ります。" />
            </>
          )}
        </DeedDialog>
      )
    case 'back':
      return (
        <DeedDialog
          {...shared}
          draftKey={null}
          fields={introductionBackFields}
          initial={blankOf(introductionBackFields)}
          title={`${no}への照会を取り消す`}
          deedLabel="取り消す"
          danger
          command={introductions.takeBack}
          inputOf={(values) => ({ ...values, id, revision })}
          options={{ done: `${no}への照会を取り消しました` }}
        >
          {(of) => <RecordField of={of} name="reason" autoFocus />}
        </DeedDialog>
      )
  }
}
