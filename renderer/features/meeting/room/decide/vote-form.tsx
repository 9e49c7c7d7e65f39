import { useState } from 'react'
import { isUnread, type Unread } from '../../../../../shared/domain/unread.ts'
import { Button } from '../../../../ui/button.tsx'
import { RadioGroup } from '../../../../ui/fields/check-field.tsx'
import { OfficeForm } from '../../../../ui/fields/form.tsx'
import { NumberField } from '../../../../ui/fields/number-field.tsx'
import { TextField } from '../../../../ui/fields/text-field.tsx'
import { ErrorNote } from '../../../../ui/states.tsx'
import type { Item, MeetingPage } from '../records.ts'
import { timeOf } from '../room-words.ts'
import { useRecord } from '../use-record.ts'
import { useRoomKey } from '../use-room-keys.ts'
import styles from './decide.module.css'

type Vote = Item['votes'][number]
type Typed = number | Unread | null

/** The vote that a decision now would rest on: the last since the item was opened. */
export function voteNow({ votes, spans }: Item): Vote | undefined {
  const last = votes.at(-1)
  return last !== undefined && last.at >= (spans.at(-1)?.from ?? '') ? last : undefined
}

const countOf = (typed: Typed): number => (typed === null || isUnread(typed) ? 0 : typed)

interface VoteFormProps {
  page: MeetingPage
  item: Item
  /** 「三重県を補欠とする」 */
  motion: string
  /** It was asked for: the hand goes on in it. */
  takesFocus?: boolean
}

/**
 * 採決: what it has come to, and its form until it has passed. Until then Ctrl+Enter records it wherever the hand is; after
 * it the decision has the key.
 */
export function VoteForm(props: VoteFormProps) {
  const last = voteNow(props.item)
  const [again, setAgain] = useState(false)
  const isThrough = last?.passed === true
  return (
    <div className={styles['vote']}>
      {last !== undefined && <Outcome of={last} />}
      {isThrough && !again ? (
        <Button small onClick={() => setAgain(true)}>
          採決をやり直す
        </Button>
      ) : (
        <Counting key={last?.at ?? ''} {...props} last={last} onDone={() => setAgain(false)} />
      )}
    </div>
  )
}

const Outcome = ({ of: { passed, motion, yes, no, abstain, chair, at } }: { of: Vote }) => (
  <p role="status">
    <b>
      <span aria-hidden="true">{passed ? '●' : '■'}</span> {passed ? '可決' : '否決'}
    </b>
    {'　'}
    {motion}　賛成 {yes}・反対 {no}・棄権 {abstain}
    {chair !== null && `・座長 ${chair === 'yes' ? '賛成' : '反対'}`}　{timeOf(at)}
  </p>
)

/** The numbers of those who take part; at 可否同数 what the 座長 decides. */
function Counting({
  page,
  item,
  motion,
  takesFocus = false,
  last,
  onDone,
}: VoteFormProps & { last: Vote | undefined; onDone: () => void }) {
  const record = useRecord(page.id)
  const [own, setOwn] = useState<string | null>(null)
  const [yes, setYes] = useState<Typed>(null)
  const [no, setNo] = useState<Typed>(null)
  const [abstain, setAbstain] = useState<Typed>(null)
  const [chair, setChair] = useState<'yes' | 'no' | null>(null)
  const isThrough = last?.passed === true
  const words = own ?? motion
  const [forIt, against, none] = [countOf(yes), countOf(no), countOf(abstain)]
  const isEven = forIt === against && (yes !== null || no !== null)
  const save = async (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    const numbers = { yes: forIt, no: against, abstain: none, chair: isEven ? chair : null }
    if (await record.one({ kind: 'voted', itemId: item.id, motion: words.trim(), ...numbers })) onDone()
  }
  useRoomKey('go', () => !isThrough && void save())
  return (
    <OfficeForm onSubmit={save} label="採決">
      <TextField label="採決の案" required limit={500} value={words} onChange={setOwn} />
      <div className={styles['counts']}>
        <NumberField label="賛成" autoFocus={takesFocus} value={yes} onChange={setYes} />
        <NumberField label="反対" value={no} onChange={setNo} />
        <NumberField label="棄権" value={abstain} onChange={setAbstain} />
      </div>
      {isEven && (
        <RadioGroup<'yes' | 'no'>
          label="可否同数: 座長の決するところ"
          name="chair"
          value={chair}
          onChange={setChair}
          options={[
            { value: 'yes', label: '賛成' },
            { value: 'no', label: '反対' },
          ]}
        />
      )}
      <ErrorNote error={record.error} />
      <div className={styles['voting']}>
        <Button
          type="submit"
          look={isThrough ? 'plain' : 'primary'}
          busy={record.busy}
          {...(isThrough ? {} : { shortcut: 'Ctrl Enter' })}
        >
          {last === undefined ? '採決を記録' : 'もう一度採決を記録'}
        </Button>
        <span className="sub">
          計 {forIt + against + none} / {item.quorum.present}名
        </span>
      </div>
      {!isThrough && <p className="sub">採決が可決になると、決定できます。</p>}
    </OfficeForm>
  )
}
