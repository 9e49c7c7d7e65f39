import { useState } from 'react'
import {
  type Expectation,
  expectationLabel,
  memberKindLabel,
} from '../../../../shared/domain/meeting/meeting-fields.ts'
import { expectedQuorum } from '../../../../shared/domain/meeting/readiness.ts'
import { useApi } from '../../../api/office.tsx'
import { choicesOf } from '../../../record/choices.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckField, RadioGroup } from '../../../ui/fields/check-field.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { MemberAdding } from './adding/member-adding.tsx'
import { apartWords } from './apart.ts'
import { KeptText } from './lines/kept-fields.tsx'
import { LineEditor } from './lines/line-editor.tsx'
import { LineList } from './lines/line-list.tsx'
import { ListTrouble } from './lines/list-trouble.tsx'
import { type Sending, useListEdit } from './lines/use-list-edit.ts'
import styles from './plan.module.css'
import { moved } from './plan-words.ts'
import { type MemberLine, memberLine } from './records.ts'

/** On a line, without going to the field below. */
const keyOf: Readonly<Record<string, Expectation>> = {
  0: 'unknown',
  1: 'room',
  2: 'online',
  3: 'proxy',
  4: 'absent',
}

const toneOf = { unknown: 'warn', room: 'ok', online: 'ok', proxy: 'mid', absent: 'neutral' } as const

/** 出席者: who is expected and how, where they sit, and for which item they leave. */
export function MembersPane({ sending, mayEdit }: { sending: Sending; mayEdit: boolean }) {
  const { page } = sending
  const { meeting } = useApi()
  const [current, setCurrent] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const edit = useListEdit<MemberLine>(sending, {
    label: '出席者',
    read: ({ members }) => members.map(memberLine),
    say: ({ name, expected, seat }) => `${name} ${expectationLabel[expected]}${seat === '' ? '' : ` 座席${seat}`}`,
    command: Object.assign(
      ({ change, revision }: { change: { after: readonly MemberLine[] }; revision: number }) =>
        meeting.setMembers({ id: page.id, members: [...change.after], revision }),
      { path: meeting.setMembers.path },
    ),
  })
  const { lines, change } = edit
  const at = Math.max(
    0,
    lines.findIndex(({ id }) => id === current),
  )
  const own = lines[at]
  const expected = expectedQuorum({ ...page, members: lines }, [])
  const put = (next: MemberLine, words: string) =>
    change(
      lines.map((line) => (line.id === next.id ? next : line)),
      words,
    )
  const expect = (line: MemberLine, to: Expectation) => {
    if (line.expected === to) return
    // Who came for them goes with 代理.
    const proxy = to === 'proxy' ? line.proxy : ''
    put({ ...line, expected: to, proxy }, `${line.name}を「${expectationLabel[to]}」にしました`)
  }
  const move = (from: number, by: 1 | -1) => {
    const to = moved(lines, from, by)
    if (to !== null) change(to, `${lines[from]?.name}の順を変えました`)
  }
  const drop = (line: MemberLine) =>
    change(
      lines.filter(({ id }) => id !== line.id),
      `${line.name}を出席者から外しました`,
    )
  const chair = (line: MemberLine, isChair: boolean) =>
    change(
      lines.map((each) => ({ ...each, isChair: each.id === line.id ? isChair : isChair ? false : each.isChair })),
      isChair ? `${line.name}を座長にしました` : `${line.name}を座長から外しました`,
    )
  const mayDrop = mayEdit && page.stage === 'planned'
  return (
    <Pane
      fills
      title="出席者"
      sub={`見込み${expected.present}名・定足数${expected.needed}名`}
      actions={
        mayEdit && (
          <Button small onClick={() => setAdding(true)}>
            出席者を加える
          </Button>
        )
      }
    >
      <div className={styles['listPane']}>
        <LineList
          label="出席者"
          lines={lines}
          current={current}
          onCurrent={setCurrent}
          onMove={mayEdit ? move : undefined}
          onDrop={mayDrop ? drop : undefined}
          onKey={
            mayEdit
              ? (key, line) => {
                  const to = keyOf[key]
                  if (to !== undefined) expect(line, to)
                  return to !== undefined
                }
              : undefined
          }
          columns="minmax(0, 1fr) auto 92px"
        >
          {(line) => (
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
              <Tag block shape tone={toneOf[line.expected]}>
                {expectationLabel[line.expected]}
              </Tag>
            </>
          )}
        </LineList>
        {mayEdit && own !== undefined && (
          <LineEditor
            key={own.id}
            label={own.name}
            at={at}
            count={lines.length}
            onMove={move}
            onDrop={mayDrop ? () => drop(own) : undefined}
          >
            <RadioGroup
              label="出欠の見込み"
              value={own.expected}
              onChange={(to) => expect(own, to ?? 'unknown')}
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
            {own.kind === 'reviewer' && (
              <CheckField label="座長" value={own.isChair} onChange={(isChair) => chair(own, isChair)} />
            )}
          </LineEditor>
        )}
        <ListTrouble edit={edit} />
      </div>
      {adding && (
        <MemberAdding
          lines={lines}
          onClose={() => setAdding(false)}
          onAdd={(line) => {
            change([...lines, line], `${line.name}を出席者に加えました`)
            setCurrent(line.id)
          }}
        />
      )}
    </Pane>
  )
}
