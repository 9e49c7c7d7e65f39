import {
  type Expectation,
  expectationLabel,
  memberKindLabel,
} from '../../../../shared/domain/meeting/meeting-fields.ts'
import { expectedQuorum } from '../../../../shared/domain/meeting/readiness.ts'
import { useApi } from '../../../api/office.tsx'
import { choicesOf } from '../../../record/choices.ts'
import { KeptText } from '../../../record/lines/kept-fields.tsx'
import { type Changing, ListPane } from '../../../record/lines/list-pane.tsx'
import { type Sending, useListEdit } from '../../../record/lines/use-list-edit.ts'
import { CheckField, RadioGroup } from '../../../ui/fields/check-field.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { MemberAdding } from './adding/member-adding.tsx'
import { apartWords } from './apart.ts'
import { attendanceOf } from './held.ts'
import styles from './plan.module.css'
import { type MeetingPage, type MemberLine, memberLine } from './records.ts'

/** On a line, without going to the field below. */
const keyOf: Readonly<Record<string, Expectation>> = {
  0: 'unknown',
  1: 'room',
  2: 'online',
  3: 'proxy',
  4: 'absent',
}

/** 出席者: who is expected and how, where they sit, and for which item they leave. */
export function MembersPane({ sending, mayEdit }: { sending: Sending<MeetingPage>; mayEdit: boolean }) {
  const { page } = sending
  const { meeting } = useApi()
  const edit = useListEdit<MeetingPage, MemberLine>(sending, {
    label: '出席者',
    read: ({ members }) => members.map(memberLine),
    say: ({ name, expected, seat }) => `${name} ${expectationLabel[expected]}${seat === '' ? '' : ` 座席${seat}`}`,
    path: meeting.setMembers.path,
    store: (members, revision) => meeting.setMembers({ id: page.id, members, revision }),
  })
  const expected = expectedQuorum({ ...page, members: edit.lines }, [])
  return (
    <ListPane
      title="出席者"
      sub={`${page.stage === 'planned' ? `見込み${expected.present}名` : `出席${cameTo(page)}名`}・定足数${expected.needed}名`}
      edit={edit}
      mayEdit={mayEdit}
      mayDrop={page.stage === 'planned'}
      nameOf={({ name }) => name}
      headOf={({ name }) => name}
      movedWords={({ name }) => `${name}の順を変えました`}
      columns="minmax(0, 1fr) auto 92px"
      onKey={(key, line, { put }) => {
        const to = keyOf[key]
        if (to !== undefined) expect(line, to, put)
        return to !== undefined
      }}
      row={(line) => (
        <>
          <span className={styles['name']}>
            <span>
              {line.isChair && <Tag tone="accent">座長</Tag>} {line.name}
              {line.kind !== 'reviewer' && <span className="sub"> {memberKindLabel[line.kind]}</span>}
              {line.proxy !== '' && <span className="sub"> 代理 {line.proxy}</span>}
            </span>
            {apartWords(page, line.id).map((words) => (
              <span key={words} className={styles['apart']}>
                {words}
              </span>
            ))}
          </span>
          <span className="sub">{line.seat === '' ? '' : `座席 ${line.seat}`}</span>
          <Attendance page={page} line={line} />
        </>
      )}
      fields={(own, changing) => <MemberFields own={own} {...changing} />}
      Adding={MemberAdding}
    />
  )
}

/** 委員 who were there, for however long. */
const cameTo = ({ members }: MeetingPage): number =>
  members.filter(({ kind, stays }) => kind === 'reviewer' && stays.length > 0).length

function Attendance({ page, line }: { page: MeetingPage; line: MemberLine }) {
  const { tone, words } = attendanceOf(
    page,
    page.members.find(({ id }) => id === line.id),
    line.expected,
  )
  return (
    <Tag block shape tone={tone}>
      {words}
    </Tag>
  )
}

function expect(line: MemberLine, to: Expectation, put: Changing<MemberLine>['put']): void {
  if (line.expected === to) return
  // Who came for them goes with 代理.
  const proxy = to === 'proxy' ? line.proxy : ''
  put({ ...line, expected: to, proxy }, `${line.name}を「${expectationLabel[to]}」にしました`)
}

function MemberFields({ own, lines, put, change }: Changing<MemberLine> & { own: MemberLine }) {
  const chair = (isChair: boolean) =>
    change(
      lines.map((each) => ({ ...each, isChair: each.id === own.id ? isChair : isChair ? false : each.isChair })),
      isChair ? `${own.name}を座長にしました` : `${own.name}を座長から外しました`,
    )
  return (
    <>
      <RadioGroup
        label="出欠の見込み"
        value={own.expected}
        onChange={(to) => expect(own, to ?? 'unknown', put)}
        options={choicesOf(expectationLabel)}
      />
      {own.expected === 'proxy' && (
        <KeptText
          label="代理の氏名"
          limit={100}
          width={180}
          value={own.proxy}
          onKeep={(proxy) => put({ ...own, proxy }, `${own.name}の代理を「${proxy}」にしました`)}
        />
      )}
      <KeptText
        label="座席"
        limit={20}
        width={84}
        value={own.seat}
        onKeep={(seat) => put({ ...own, seat }, `${own.name}の座席を「${seat}」にしました`)}
      />
      {own.kind === 'reviewer' && <CheckField label="座長" value={own.isChair} onChange={chair} />}
    </>
  )
}
