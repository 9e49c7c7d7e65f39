import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { DecisionMethod } from '../../../../../shared/domain/meeting/deeds.ts'
import { useDraft } from '../../../../api/drafts.ts'
import { useAnswer } from '../../../../api/hooks.ts'
import { useApi } from '../../../../api/office.tsx'
import { DraftNote } from '../../../../record/draft-note.tsx'
import { useFormField } from '../../../../ui/fields/form.tsx'
import { SelectField } from '../../../../ui/fields/select-field.tsx'
import { TextArea } from '../../../../ui/fields/text-field.tsx'
import { nextIs } from '../../../../ui/next.ts'
import { ErrorNote } from '../../../../ui/states.tsx'
import styles from '../decide/decide.module.css'
import { DecideDeed } from '../decide/decide-deed.tsx'
import { ResultKeys } from '../decide/result-keys.tsx'
import { VoteForm, voteNow } from '../decide/vote-form.tsx'
import { QuorumFacts } from '../quorum-facts.tsx'
import { ReasonDialog } from '../reason-dialog.tsx'
import type { Item, MeetingPage } from '../records.ts'
import { presentWords, timeOf } from '../room-words.ts'
import { useRecord } from '../use-record.ts'
import { useRoomKey } from '../use-room-keys.ts'
import { countsOf, lastChange } from './last-change.ts'
import { isUndecided, standingLabel, standingOf } from './standing.ts'

type Way = 'agree' | 'vote' | 'back' | 'carry'
const ways: readonly Way[] = ['agree', 'vote', 'back', 'carry']

interface Values {
  method: DecisionMethod
  reason: string
}

interface WholeDecisionProps {
  page: MeetingPage
  item: Item
  onShow: (itemId: string) => void
  onDone: () => void
}

/** 全体の決定: agreed, voted, gone back to one of its items, or carried over. */
export function WholeDecision({ page, item, onShow, onDone }: WholeDecisionProps) {
  const whole = useAnswer(useApi().meeting.whole, { id: page.id }).data
  const record = useRecord(page.id)
  const form = useForm<Values>({ defaultValues: { method: 'consensus', reason: '' } })
  const draft = useDraft(`meeting-decision/${page.id}/${item.id}`, 1, form)
  const method = form.watch('method')
  const reason = useFormField(form.control, 'reason')
  const [asking, setAsking] = useState<'back' | 'carry' | null>(null)
  const chosen = whole?.results.filter(({ result }) => result === 'selected').map((each) => each.applicationId) ?? []
  const open = page.items.filter((each) => each.kind === 'body' && isUndecided(standingOf(each)))
  const notYet =
    open.length === 0 ? null : `まだ決定していない団体があります: ${open.map(({ title }) => title).join('、')}`
  const isVote = method === 'vote'
  const mayDecide = notYet === null && (!isVote || voteNow(item)?.passed === true)
  const [wasAsked, setAsked] = useState(false)
  const take = (way: Way) => {
    setAsked(way === 'vote')
    const [waiting] = open
    // What is not decided yet needs no reason to be gone back to.
    if (way === 'back' && waiting !== undefined) onShow(waiting.id)
    else if (way === 'back' || way === 'carry') setAsking(way)
    else if (notYet === null) form.setValue('method', way === 'vote' ? 'vote' : 'consensus', { shouldDirty: true })
  }
  const decide = form.handleSubmit(async (values) => {
    const words = values.reason.trim()
    const taken = await record.one({ kind: 'agreed', itemId: item.id, bodies: chosen, method, reason: words })
    if (!taken) return
    draft.forget()
    onDone()
  })
  useRoomKey('result', ({ at }) => {
    const way = ways[at]
    if (way !== undefined) take(way)
  })
  useRoomKey('go', () => mayDecide && void decide())
  const name = `${chosen.length}団体`
  return (
    <div className={styles['deciding']}>
      <div className={styles['facts']}>
        <Change page={page} />
        <QuorumFacts of={item.quorum} note={presentWords(page)} />
      </div>
      <h2>全体の決定</h2>
      <ResultKeys
        label="全体の決定"
        long
        // After a vote the hand goes on to its deed: Enter on 「一致」 would take the vote out of the decision.
        next={!isVote}
        choices={[
          { key: 'agree', label: `この${name}で一致`, notYet },
          { key: 'vote', label: '採決する', notYet },
          { key: 'back', label: '議題に戻って直す', notYet: null },
          { key: 'carry', label: '次回へ継続', notYet: null },
        ]}
        chosen={isVote ? 'vote' : 'agree'}
        onChoose={(key) => take(ways.find((each) => each === key) ?? 'agree')}
      />
      {isVote && notYet === null && (
        <VoteForm page={page} item={item} motion={`選定案(${name})を全体として決定する`} takesFocus={wasAsked} />
      )}
      <DraftNote draft={draft} />
      <TextArea label="全体についての記録" rows={1} maxRows={4} limit={4000} {...reason} />
      {mayDecide && (
        <DecideDeed
          label={isVote ? '採決の結果で決定する' : `この${name}で決定する`}
          busy={record.busy}
          onDecide={() => decide()}
          wires={isVote ? nextIs(2) : {}}
        />
      )}
      <ErrorNote error={record.error} takeFocus />
      <p className="sub">
        {whole?.words === '' ? 'まだ選定とした団体がありません。' : `決定の後に告げる文: ${whole?.words ?? ''}`}
      </p>
      {asking === 'carry' && (
        <ReasonDialog
          meetingId={page.id}
          title="全体の決定を次回へ継続とする"
          deedLabel="次回へ継続"
          deed={(words) => ({ kind: 'carried', itemId: item.id, reason: words })}
          onClose={() => setAsking(null)}
          onDone={onDone}
        />
      )}
      {asking === 'back' && <BackDialog page={page} onClose={() => setAsking(null)} onShow={onShow} />}
    </div>
  )
}

/** What the last decision has changed, in numbers. */
function Change({ page }: { page: MeetingPage }) {
  const change = lastChange(page)
  return (
    <div>
      <h2>直前の決定で変わったこと</h2>
      {change !== null && (
        <p className="sub">
          {timeOf(change.at)}　{change.item.title}　{standingLabel[change.before]} → {standingLabel[change.after]}
        </p>
      )}
      <p className={styles['counted']}>
        {countsOf(page.items, change).map(({ label, words }) => (
          <span key={label}>
            {label} <b>{words}</b>
          </span>
        ))}
      </p>
    </div>
  )
}

/** 議題に戻る from the whole: which body, and why. */
function BackDialog({
  page,
  onClose,
  onShow,
}: {
  page: MeetingPage
  onClose: () => void
  onShow: (id: string) => void
}) {
  const bodies = page.items.filter(({ kind, state }) => kind === 'body' && (state === 'decided' || state === 'carried'))
  const [itemId, setItemId] = useState(bodies.at(-1)?.id ?? '')
  return (
    <ReasonDialog
      meetingId={page.id}
      title="議題に戻って直す"
      deedLabel="議題に戻る"
      deed={(reason) => ({ kind: 'reopened', itemId, reason })}
      onClose={onClose}
      onDone={() => onShow(itemId)}
    >
      <SelectField
        label="戻る議題"
        value={itemId}
        onChange={setItemId}
        options={bodies.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </ReasonDialog>
  )
}
