import { useEffect, useRef, useState } from 'react'
import { leaveReasonLabel } from '../../../../../shared/domain/meeting/deeds.ts'
import {
  expectationLabel,
  memberKindLabel,
  presenceModeLabel,
  presenceModes,
} from '../../../../../shared/domain/meeting/meeting-fields.ts'
import { Kbd } from '../../../../ui/kbd.tsx'
import { nextIs } from '../../../../ui/next.ts'
import { ErrorNote } from '../../../../ui/states.tsx'
import { Tag } from '../../../../ui/tag.tsx'
import type { KeyedMember } from '../person-keys.ts'
import type { MeetingPage, Member } from '../records.ts'
import { timeOf } from '../room-words.ts'
import { useRecord } from '../use-record.ts'
import { useRoomKey } from '../use-room-keys.ts'
import { dayOf } from './at-time.ts'
import styles from './attendance.module.css'
import { LeaveDialog } from './leave-dialog.tsx'
import { MendDialog, type Mended } from './mend-dialog.tsx'
import { deedOf, usualWay, type Way, wayNow } from './presence.ts'
import { ProxyDialog } from './proxy-dialog.tsx'

const ways: readonly (readonly [Way, string])[] = [
  ...presenceModes.map((mode) => [mode, presenceModeLabel[mode]] as const),
  ['absent', '欠席'],
  ['left', '退席'],
]

interface AttendanceListProps {
  page: MeetingPage
  people: readonly KeyedMember[]
}

/** 出席: one line and one key a person. The key records the usual way; the others stand in the line. */
export function AttendanceList({ page, people }: AttendanceListProps) {
  const record = useRecord(page.id)
  const [asking, setAsking] = useState<{ member: Member; way: 'proxy' | 'left' } | null>(null)
  const [mended, setMended] = useState<Mended | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const day = dayOf(page.openedAt ?? new Date().toISOString())
  const close = () => {
    record.clear()
    setAsking(null)
    setMended(null)
  }
  /** Pressed, and not on the page yet: a second press of the same key means nothing more. */
  const pressed = useRef(new Set<string>())
  useEffect(() => {
    for (const { id, present } of page.members) if (present !== null) pressed.current.delete(id)
  }, [page.members])
  const take = async (member: Member, way: Way) => {
    const deed = way === 'left' ? null : deedOf(member, way)
    if (deed !== null && (await record.inTurn(deed))) return
    pressed.current.delete(member.id)
    if (deed === null) setAsking({ member, way: way === 'left' ? 'left' : 'proxy' })
  }
  useRoomKey('person', ({ sign }) => {
    const member = people.find((each) => each.sign === sign)?.member
    if (member === undefined) return false
    list.current?.querySelector<HTMLElement>(`[data-person="${member.id}"] [tabindex="0"]`)?.focus()
    const way = usualWay(member)
    if (way !== null && !pressed.current.has(member.id)) {
      pressed.current.add(member.id)
      void take(member, way)
    }
    return true
  })
  return (
    <>
      <ErrorNote error={asking === null && mended === null ? record.error : null} takeFocus />
      <ol className={styles['people']} ref={list} data-people="" aria-label="出席者" {...nextIs(9)}>
        {people.map(({ member, sign }) => (
          <Person
            key={member.id}
            page={page}
            member={member}
            sign={sign}
            onTake={(way) => take(member, way)}
            onMend={setMended}
          />
        ))}
      </ol>
      {asking?.way === 'proxy' && <ProxyDialog member={asking.member} day={day} record={record} onClose={close} />}
      {asking?.way === 'left' && <LeaveDialog member={asking.member} day={day} record={record} onClose={close} />}
      {mended !== null && <MendDialog page={page} mended={mended} onClose={close} />}
    </>
  )
}

interface PersonProps {
  page: MeetingPage
  member: Member
  sign: string
  onTake: (way: Way) => void
  onMend: (mended: Mended) => void
}

function Person({ page, member, sign, onTake, onMend }: PersonProps) {
  const now = wayNow(member)
  // 退席 is for who is here; whoever is here is not 欠席.
  const offered = ways.filter(([way]) =>
    way === 'left' ? member.present !== null : way !== 'absent' || member.present === null,
  )
  return (
    <li data-person={member.id} data-present={member.present !== null || undefined}>
      <Kbd>{sign}</Kbd>
      <span className={styles['who']}>
        <b>{member.name}</b>
        <span className="sub">
          {[member.code, member.isChair ? '座長' : '', member.kind === 'reviewer' ? '' : memberKindLabel[member.kind]]
            .filter((word) => word !== '')
            .join('　')}
        </span>
      </span>
      <Choices ways={offered} now={now} name={member.name} onTake={onTake} />
      <span className={styles['stays']}>
        {member.stays.map((stay) => (
          <span key={stay.from}>
            <button
              type="button"
              aria-label={`${member.name}の入室の時刻 ${timeOf(stay.from)} を直す`}
              onClick={() => onMend({ member, stay, side: 'from' })}
            >
              {timeOf(stay.from)}
            </button>
            –
            {stay.to !== null && (
              <button
                type="button"
                aria-label={`${member.name}の退席の時刻 ${timeOf(stay.to)} を直す`}
                onClick={() => onMend({ member, stay, side: 'to' })}
              >
                {timeOf(stay.to)}
              </button>
            )}
            {stay.proxy !== '' && ` 代理 ${stay.proxy}`}
            {stay.why !== null && ` ${leaveReasonLabel[stay.why]}`}
          </span>
        ))}
        {member.absentAt !== null && <span>{timeOf(member.absentAt)} 欠席</span>}
        {now === null && (
          <span>{page.stage === 'closed' ? '記録なし' : `見込み ${expectationLabel[member.expected]}`}</span>
        )}
      </span>
      <span>
        {member.present !== null ? (
          <Tag tone="ok" shape>
            在席
          </Tag>
        ) : (
          now !== null && <Tag shape>{now === 'absent' ? '欠席' : '不在'}</Tag>
        )}
      </span>
    </li>
  )
}

/** One stop of Tab a person: ← → walk, Enter or Space records. */
function Choices({
  ways: offered,
  now,
  name,
  onTake,
}: {
  ways: readonly (readonly [Way, string])[]
  now: Way | null
  name: string
  onTake: (way: Way) => void
}) {
  const stop = offered.find(([way]) => way === now)?.[0] ?? offered[0]?.[0]
  const walk = (event: React.KeyboardEvent<HTMLElement>) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (by === undefined) return
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    buttons[buttons.findIndex((each) => each.matches(':focus')) + by]?.focus()
    event.preventDefault()
  }
  return (
    <fieldset className={styles['ways']} aria-label={`${name}の出欠`} data-walks="" onKeyDown={walk}>
      {offered.map(([way, label]) => (
        <button
          key={way}
          type="button"
          tabIndex={way === stop ? 0 : -1}
          aria-pressed={way === now}
          onClick={() => way !== now && onTake(way)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}
