import { useState } from 'react'
import { useForm } from 'react-hook-form'
import {
  type DecisionMethod,
  decisionMethodLabel,
  decisionMethods,
  type MeetingResult,
  meetingResultLabel,
  meetingResults,
} from '../../../../../shared/domain/meeting/deeds.ts'
import { isUnread, type Unread } from '../../../../../shared/domain/unread.ts'
import { useDraft } from '../../../../api/drafts.ts'
import { useAnswer } from '../../../../api/hooks.ts'
import { useApi } from '../../../../api/office.tsx'
import { DraftNote } from '../../../../record/draft-note.tsx'
import { RadioGroup } from '../../../../ui/fields/check-field.tsx'
import { useFieldErrors, useFormField } from '../../../../ui/fields/form.tsx'
import { NumberField } from '../../../../ui/fields/number-field.tsx'
import { TextArea } from '../../../../ui/fields/text-field.tsx'
import { nextIs } from '../../../../ui/next.ts'
import { ErrorNote } from '../../../../ui/states.tsx'
import { QuorumFacts } from '../quorum-facts.tsx'
import type { Decision, Item, ItemPage, MeetingPage } from '../records.ts'
import { needWords } from '../room-words.ts'
import { useRecord } from '../use-record.ts'
import { useRoomKey } from '../use-room-keys.ts'
import styles from './decide.module.css'
import { DecideDeed } from './decide-deed.tsx'
import { PutOff } from './put-off.tsx'
import { ResultKeys } from './result-keys.tsx'
import { VoteForm, voteNow } from './vote-form.tsx'

interface Values {
  result: MeetingResult | null
  method: DecisionMethod
  reserveOrder: number | Unread | null
  reason: string
  condition: string
}

const blank: Values = { result: null, method: 'consensus', reserveOrder: null, reason: '', condition: '' }

const outlookOf = (body: ItemPage | undefined, result: MeetingResult | null) =>
  body?.needs.find((each) => each.result === result)

const needsOf = (body: ItemPage | undefined, result: MeetingResult | null): Decision['needs'] =>
  outlookOf(body, result)?.needs ?? []

const isResult = (key: string | undefined): key is MeetingResult => meetingResults.some((each) => each === key)

/** 決定 of one body: F1–F4, by consensus or by a vote, with the reason it needs; Ctrl+Enter decides and goes on. */
export function BodyDecision({ page, item, onDone }: { page: MeetingPage; item: Item; onDone: () => void }) {
  const body = useAnswer(useApi().meeting.item, { id: page.id, itemId: item.id }).data
  const record = useRecord(page.id)
  const form = useForm<Values>({ defaultValues: blank })
  const draft = useDraft(`meeting-decision/${page.id}/${item.id}`, 1, form)
  useFieldErrors(form, record.error)
  const [result, method] = form.watch(['result', 'method'])
  const needs = needsOf(body, result)
  const isVote = method === 'vote' && result !== 'held'
  // What is put to the vote is decided by it: until it has passed, Ctrl+Enter records the vote.
  const mayDecide = !isVote || voteNow(item)?.passed === true
  const [wasAsked, setAsked] = useState(false)

  const choose = (next: MeetingResult, byVote = method === 'vote') => {
    if (outlookOf(body, next)?.notYet) return
    setAsked(byVote && method !== 'vote')
    form.setValue('result', next, { shouldDirty: true })
    form.setValue('method', byVote ? 'vote' : 'consensus', { shouldDirty: true })
    form.setValue('reserveOrder', next === 'reserve' ? (body?.nextReserve ?? 1) : null, { shouldDirty: true })
    form.clearErrors()
  }
  const decide = form.handleSubmit(async (values) => {
    if (values.result === null) return form.setError('result', { message: '決定を F1–F4 で選んでください。' })
    const isReasoned = values.reason.trim() !== ''
    if (!isReasoned && (values.result === 'held' || needsOf(body, values.result).length > 0))
      return form.setError('reason', { message: '理由を入力してください。' }, { shouldFocus: true })
    const { reserveOrder } = values
    if (isUnread(reserveOrder)) return
    const taken = await record.one({ ...values, kind: 'decided', itemId: item.id, result: values.result, reserveOrder })
    if (!taken) return
    draft.forget()
    onDone()
  })
  useRoomKey('result', ({ at, byVote }) => {
    const next = meetingResults[at]
    if (next !== undefined) choose(next, byVote || undefined)
  })
  useRoomKey('go', () => mayDecide && void decide())

  const methodField = useFormField(form.control, 'method')
  const reserveOrder = useFormField(form.control, 'reserveOrder')
  const reason = useFormField(form.control, 'reason')
  const condition = useFormField(form.control, 'condition')
  const resultError = form.formState.errors.result?.message
  const mustReason = result === 'held' || needs.length > 0
  const order = result === 'reserve' && typeof reserveOrder.value === 'number' ? `(第${reserveOrder.value}位)` : ''
  const motion = `${item.title}を${result === null ? '選定' : meetingResultLabel[result]}${order}とする`
  return (
    <div className={styles['deciding']}>
      <div className={styles['titled']}>
        <h2>決定</h2>
        <PutOff page={page} item={item} onDone={onDone} />
      </div>
      <DraftNote draft={draft} />
      <ResultKeys
        label="決定"
        choices={meetingResults.map((key) => ({
          key,
          label: meetingResultLabel[key],
          notYet: outlookOf(body, key)?.notYet ?? null,
        }))}
        chosen={result}
        onChoose={(key) => isResult(key) && choose(key)}
      />
      {resultError !== undefined && (
        <p className={styles['fault']} role="alert">
          ■ {resultError}
        </p>
      )}
      <ProposalNote body={body} />
      {result !== 'held' && (
        <div className={styles['how']}>
          {result === 'reserve' && <NumberField label="補欠の順位" width={120} {...reserveOrder} />}
          <RadioGroup<DecisionMethod>
            label="決め方"
            {...methodField}
            onChange={(next) => next !== null && methodField.onChange(next)}
            options={decisionMethods.map((value) => ({ value, label: decisionMethodLabel[value] }))}
          />
        </div>
      )}
      {isVote && <VoteForm page={page} item={item} motion={motion} takesFocus={wasAsked} />}
      <TextArea
        label="理由"
        rows={2}
        maxRows={6}
        limit={4000}
        required={mustReason}
        requiredWhy={result === 'held' ? '保留のため必須' : needWords(needs)}
        {...reason}
      />
      <div className={styles['beside']}>
        <TextArea label="留意事項" rows={1} maxRows={4} limit={4000} {...condition} />
      </div>
      {mayDecide && (
        <DecideDeed
          label={result === null ? '決定して次へ' : `${meetingResultLabel[result]}と決定して次へ`}
          busy={record.busy}
          onDecide={() => decide()}
          wires={isVote ? nextIs(2) : {}}
        />
      )}
      <ErrorNote error={record.error} takeFocus />
      {/* The top line says that it is there. */}
      {!item.quorum.met && <QuorumFacts of={item.quorum} />}
    </div>
  )
}

/** What the office had proposed: beside the choice, and not chosen for anybody. */
function ProposalNote({ body }: { body: ItemPage | undefined }) {
  const proposal = body?.proposal ?? null
  if (proposal === null) return null
  const order = proposal.reserveOrder === null ? '' : `第${proposal.reserveOrder}位`
  return (
    <p className="sub">
      事務局の案: {meetingResultLabel[proposal.result]}
      {order}
      {proposal.reason !== '' && `　${proposal.reason}`}
    </p>
  )
}
