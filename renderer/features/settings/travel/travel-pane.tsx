import { useState } from 'react'
import { travel } from '../../../../shared/contract/travel/travel.ts'
import { blankOf } from '../../../../shared/domain/record-fields.ts'
import { travelReasonFields, travelStandingLabel } from '../../../../shared/domain/travel/course.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { DeedDialog } from '../../../record/commands/deed-dialog.tsx'
import { CopyableHash } from '../../../record/files/copyable-hash.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { Facts, Pane } from '../../../ui/pane.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { TravelNow } from '../records.ts'
import { BringBack } from './bring-back.tsx'
import { TakeOut } from './take-out.tsx'

type Away = NonNullable<TravelNow['away']>

/** What can be done now: take it along, take it back or give it up; on the laptop, close it for the way home. */
export function TravelPane({ now: { standing, away } }: { now: TravelNow }) {
  const { may } = useDesk()
  return (
    <Pane title={travelStandingLabel[standing]} fills>
      <div className="stack">
        {away === null ? null : <AwayFacts away={away} />}
        {!may('travel.leave') ? (
          <p className="sub">持ち出すのも戻すのも担当です。</p>
        ) : away === null ? (
          <TakeOut />
        ) : (
          <UnderWay standing={standing} away={away} />
        )}
      </div>
    </Pane>
  )
}

function UnderWay({ standing, away }: { standing: TravelNow['standing']; away: Away }) {
  if (standing === 'waiting') return <Waiting away={away} />
  return standing === 'out' ? <Out away={away} /> : <Closed away={away} />
}

const AwayFacts = ({ away }: { away: Away }) => (
  <Facts
    termWidth={96}
    facts={[
      { term: '持ち出し先', value: away.destination },
      ...(away.remark === '' ? [] : [{ term: '用務', value: away.remark }]),
      { term: '持ち出した人', value: away.takenBy },
      { term: '日時', value: <MomentText at={away.takenAt} /> },
      ...(away.homeAt === null
        ? []
        : [
            { term: '締めた人', value: away.homeBy ?? '' },
            { term: '締めた日時', value: <MomentText at={away.homeAt} /> },
          ]),
    ]}
  />
)

function Waiting({ away }: { away: Away }) {
  const [giving, setGiving] = useState(false)
  return (
    <>
      <h3>戻す</h3>
      <BringBack />
      <LastCopy />
      <h3>戻らないとき</h3>
      <p className="sub">
        なくした、壊れたなど、持ち出した台帳が戻らないときだけ取り消します。持ち出し先で書いた記録は、この台帳に入りません。
      </p>
      <div>
        <Button look="danger" onClick={() => setGiving(true)}>
          持ち出しを取り消す
        </Button>
      </div>
      {giving && <CancelDialog away={away} onClose={() => setGiving(false)} />}
    </>
  )
}

/** The copy that went along: the form that asked for it is gone with the first thing it did. */
function LastCopy() {
  const { data } = useAnswer(useApi().jobs.recent, { name: 'travel.takeOut', limit: 1 })
  const job = data?.[0]
  if (job === undefined) return null
  if (job.state === 'running') return <p role="status">コピーを作っています… {job.message}</p>
  const read = travel.takeOut.output.safeParse(job.output)
  if (job.state !== 'done' || !read.success)
    return <p role="status">■ コピーは作られていません。持ち出しを取り消してから、もう一度持ち出してください。</p>
  return (
    <div role="status">
      <b>● 持ち出すコピーができています</b>
      <p className="sub">{read.data.file}</p>
      <CopyableHash label="SHA-256" hash={read.data.sha256} />
      <p className="sub">横の「-head」のファイルと一緒に、持ち出し先のPCの中にコピーして開きます。</p>
    </div>
  )
}

function Out({ away }: { away: Away }) {
  const close = useCommand(useApi().travel.goHome, { done: '台帳を締めました。プログラムを閉じて持ち帰ってください' })
  return (
    <>
      <p>
        ここが、書ける台帳です。会議が終わったら締めます。締めた後は、ここでは読むだけになり、もとのPCで戻せるようになります。
      </p>
      <div>
        <Button look="primary" busy={close.busy} onClick={() => close.run({ id: away.id })}>
          締めて持ち帰る
        </Button>
      </div>
      <ErrorNote error={close.error} />
    </>
  )
}

function Closed({ away }: { away: Away }) {
  const { office } = useDesk()
  const [opening, setOpening] = useState(false)
  return (
    <>
      <p>プログラムを閉じ、次のファイルを、横の「-head」のファイルと一緒にもとのPCへ運び、そこで「戻す」を押します。</p>
      <p className="sub">{office.file}</p>
      <h3>まだ続けるとき</h3>
      <p className="sub">もとのPCでもう戻した後は、ここに書いても、もとの台帳には入りません。</p>
      <div>
        <Button onClick={() => setOpening(true)}>締めを取り消す</Button>
      </div>
      {opening && <ReopenDialog away={away} onClose={() => setOpening(false)} />}
    </>
  )
}

interface DialogProps {
  away: Away
  onClose: () => void
}

function CancelDialog({ away: { id, destination }, onClose }: DialogProps) {
  const api = useApi()
  return (
    <DeedDialog
      fields={travelReasonFields}
      initial={blankOf(travelReasonFields)}
      draftKey={`travel-cancel/${id}`}
      revision={1}
      title={`「${destination}」への持ち出しを取り消す`}
      deedLabel="持ち出しを取り消す"
      danger
      command={api.travel.cancel}
      inputOf={(values) => ({ ...values, id })}
      options={{ done: '持ち出しを取り消しました。この台帳にまた書けます' }}
      onClose={onClose}
    >
      {(of) => (
        <>
          <p>
            この台帳にまた書けるようになります。持ち出した台帳が後から見つかっても、この台帳と置き換えることはできません。
          </p>
          <RecordField of={of} name="reason" autoFocus />
        </>
      )}
    </DeedDialog>
  )
}

function ReopenDialog({ away: { id }, onClose }: DialogProps) {
  const api = useApi()
  return (
    <DeedDialog
      fields={travelReasonFields}
      initial={blankOf(travelReasonFields)}
      draftKey={`travel-reopen/${id}`}
      revision={1}
      title="締めを取り消して、続けて書く"
      deedLabel="締めを取り消す"
      command={api.travel.reopen}
      inputOf={(values) => ({ ...values, id })}
      options={{ done: '締めを取り消しました。ここにまた書けます' }}
      onClose={onClose}
    >
      {(of) => <RecordField of={of} name="reason" autoFocus />}
    </DeedDialog>
  )
}
