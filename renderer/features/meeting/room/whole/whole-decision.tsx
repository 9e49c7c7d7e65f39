import { useState } from 'react'
import { type DecisionMethod, meetingResultLabel } from '../../../../../shared/domain/meeting/deeds.ts'
import { useAnswer } from '../../../../api/hooks.ts'
import { useApi } from '../../../../api/office.tsx'
import { Button } from '../../../../ui/button.tsx'
import { SelectField } from '../../../../ui/fields/select-field.tsx'
import { TextArea } from '../../../../ui/fields/text-field.tsx'
import { ErrorNote } from '../../../../ui/states.tsx'
import styles from '../decide/decide.module.css'
import { ResultKeys } from '../decide/result-keys.tsx'
import { VoteForm, voteNow } from '../decide/vote-form.tsx'
import { QuorumFacts } from '../quorum-facts.tsx'
import { ReasonDialog } from '../reason-dialog.tsx'
import type { Item, MeetingPage } from '../records.ts'
import { presentWords, timeOf } from '../room-words.ts'
import { useRecord } from '../use-record.ts'
import { useRoomKey } from '../use-room-keys.ts'
import { countsOf, lastChange } from './last-change.ts'

type Way = 'agree' | 'vote' | 'back' | 'carry'
const ways: readonly Way[] = ['agree', 'vote', 'back', 'carry']

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
  const [method, setMethod] = useState<DecisionMethod>('consensus')
  const [reason, setReason] = useState('')
  const [asking, setAsking] = useState<'back' | 'carry' | null>(null)
  const chosen = whole?.results.filter(({ result }) => result === 'selected').map((each) => each.applicationId) ?? []
  const open = page.items.filter(({ kind, state }) => kind === 'body' && state !== 'decided' && state !== 'carried')
  const notYet =
    open.length === 0 ? null : `まだ決定していない団体があります: ${open.map(({ title }) => title).join('、')}`
  const [wasAsked, setAsked] = useState(false)
  const take = (way: Way) => {
    setAsked(way === 'vote')
    const [waiting] = open
    // What is not decided yet needs no reason to be gone back to.
    if (way === 'back' && waiting !== undefined) onShow(waiting.id)
    else if (way === 'back' || way === 'carry') setAsking(way)
    else if (notYet === null) setMethod(way === 'vote' ? 'vote' : 'consensus')
  }
  const decide = async () => {
    if (notYet !== null) return
    if (await record.one({ kind: 'agreed', itemId: item.id, bodies: chosen, method, reason: reason.trim() })) onDone()
  }
  useRoomKey('result', ({ at }) => {
    const way = ways[at]
    if (way !== undefined) take(way)
  })
  useRoomKey('go', () => void decide())
  const name = `${chosen.length}団体`
  return (
    <div className={styles['deciding']}>
      <Change page={page} />
      <QuorumFacts of={item.quorum} note={presentWords(page)} />
      <h2>全体の決定</h2>
      <ResultKeys
        label="全体の決定"
        long
        choices={[
          { key: 'agree', label: `この${name}で一致`, notYet },
          { key: 'vote', label: '採決する', notYet },
          { key: 'back', label: '議題に戻って直す', notYet: null },
          { key: 'carry', label: '次回へ継続', notYet: null },
        ]}
        chosen={method === 'vote' ? 'vote' : 'agree'}
        onChoose={(key) => take(ways.find((each) => each === key) ?? 'agree')}
      />
      {method === 'vote' && (
        <>
          <VoteForm page={page} item={item} motion={`選定案(${name})を全体として決定する`} takesFocus={wasAsked} />
          {voteNow(item)?.passed !== true && <p className="sub">採決が可決になると、決定できます。</p>}
        </>
      )}
      <TextArea label="全体についての記録" rows={1} maxRows={4} limit={4000} value={reason} onChange={setReason} />
      {notYet === null && (
        <div className={styles['deed']}>
          <Button look="primary" wide busy={record.busy} shortcut="Ctrl Enter" onClick={decide}>
            {method === 'vote' ? '採決の結果で決定する' : `この${name}で決定する`}
          </Button>
        </div>
      )}
      <ErrorNote error={record.error} takeFocus />
      <div>
        <h2>告げる文</h2>
        <p>{whole?.words === '' ? 'まだ選定とした団体がありません。' : whole?.words}</p>
      </div>
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
  const word = (stood: NonNullable<typeof change>['before']) => (stood === null ? '未決' : meetingResultLabel[stood])
  return (
    <div>
      <h2>直前の決定で変わったこと</h2>
      {change !== null && (
        <p className="sub">
          {timeOf(change.at)}　{change.item.title}　{word(change.before)} → {word(change.after)}
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
