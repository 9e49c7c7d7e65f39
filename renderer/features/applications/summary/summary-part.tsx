import { useForm } from 'react-hook-form'
import { formFieldName } from '../../../../shared/domain/applications/form.ts'
import {
  sourcesOf,
  summaryLimit,
  summaryPartLabel,
  summaryStateLabel,
} from '../../../../shared/domain/applications/summary.ts'
import { useDraft } from '../../../api/drafts.ts'
import { Button } from '../../../ui/button.tsx'
import { isDeedKey } from '../../../ui/composition.ts'
import { MomentText } from '../../../ui/date-text.tsx'
import { useFormField } from '../../../ui/fields/form.tsx'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { nextIs } from '../../../ui/next.ts'
import { ErrorNote } from '../../../ui/states.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import fields from '../form/fields.module.css'
import { RestoredNote } from '../form/restored-note.tsx'
import type { ApplicationPage, Summary } from '../records.ts'
import styles from './summary.module.css'
import { useSummary } from './use-summaries.ts'

const tone = { draft: 'neutral', confirmed: 'accent', outdated: 'warn' } as const satisfies Record<
  Summary['state'],
  Tone
>

interface SummaryPartProps {
  page: ApplicationPage
  summary: Summary
  editable: boolean
  /** The first that is not confirmed: the one next step of the page. */
  isNext: boolean
}

/** One 要約 beside the texts that it is drawn from. */
export function SummaryPart({ page, summary, editable, isNext }: SummaryPartProps) {
  const { part, state, confirmedBy, confirmedAt } = summary
  const label = summaryPartLabel[part]
  return (
    <section className={styles['part']} aria-label={label}>
      <div className={styles['partHead']}>
        <h3>{label}</h3>
        <Tag tone={tone[state]} shape={state === 'outdated'}>
          {state === 'confirmed' && '✓ '}
          {summaryStateLabel[state]}
        </Tag>
        {confirmedAt !== null && (
          <span className="sub">
            確認 {confirmedBy} <MomentText at={confirmedAt} />
          </span>
        )}
      </div>
      <Source page={page} summary={summary} />
      {editable ? (
        // Once it is decided on, the next one is.
        <Words key={`${state} ${summary.text}`} page={page} summary={summary} isNext={isNext} />
      ) : (
        <p className={styles['printed']}>{state === 'confirmed' ? summary.text : '(要約未作成)'}</p>
      )}
    </section>
  )
}

function Source({ page, summary: { part } }: { page: ApplicationPage; summary: Summary }) {
  const sources = sourcesOf(page.form, part)
  if (sources.length === 0) return <p className="sub">応募書に記載がありません。資料には「未記入」と載ります。</p>
  return (
    <dl className={styles['source']} tabIndex={0} aria-label={`${summaryPartLabel[part]}の原文`}>
      {sources.map(({ path, text }) => (
        <div key={path}>
          <dt>{formFieldName(path)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function Words({ page, summary, isNext }: Omit<SummaryPartProps, 'editable'>) {
  const form = useForm({ defaultValues: { text: summary.text } })
  const draft = useDraft(`application/${page.id}/summary/${summary.part}`, page.revision, form)
  const { value, onChange } = useFormField(form.control, 'text')
  const edit = useSummary(page, summary, draft.forget)
  const isConfirmed = summary.state === 'confirmed'
  const isChanged = value.trim() !== summary.text
  const write = (confirmed: boolean) => edit.write(value, confirmed, draft.seen)
  const confirm = () => {
    if (!isConfirmed || isChanged) void write(true)
  }
  const problem = edit.stale.clashes.length > 0 ? null : edit.error
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the keys of the field in it
    <div
      className={styles['words']}
      {...(isConfirmed ? {} : nextIs(1))}
      onKeyDown={(event) => {
        if (!isDeedKey(event)) return
        if (!event.repeat) confirm()
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {draft.restored !== null && (
        <RestoredNote
          onLetGo={() => {
            draft.forget()
            form.reset()
          }}
        />
      )}
      {summary.state === 'outdated' && (
        <p className={fields['note']}>
          ▲ 確認した後に、応募書の原文が変わりました。見比べて、もう一度確認してください。
        </p>
      )}
      <TextArea
        label={`${summaryPartLabel[summary.part]}の要約`}
        hint={value === '' ? '原文の最初の文が120字に収まらないため、案はありません。' : undefined}
        rows={4}
        limit={summaryLimit}
        value={value}
        onChange={onChange}
        error={problem?.problem.fields['text'] ?? null}
      />
      {problem !== null && problem.problem.fields['text'] === undefined && <ErrorNote error={problem} takeFocus />}
      <div className={fields['editorFoot']}>
        {isConfirmed && !isChanged ? (
          <Button small look="quiet" busy={edit.busy} onClick={() => write(false)}>
            確認を取り消す
          </Button>
        ) : (
          <>
            {isChanged && (
              <Button small busy={edit.busy} onClick={() => write(false)}>
                未確認のまま保存
              </Button>
            )}
            <Button small look={isNext ? 'primary' : 'plain'} busy={edit.busy} shortcut="Ctrl Enter" onClick={confirm}>
              確認する
            </Button>
          </>
        )}
      </div>
      <StaleChoice of={edit.stale} onTakeTheirs={draft.forget} />
    </div>
  )
}
