import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { DateText, MomentText } from '../../../ui/date-text.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { Facts, Rows } from '../../../ui/pane.tsx'
import { Answer } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { ProgrammeYear } from '../records.ts'

/** 公募の概要: what this year's call says, at the right edge. */
export function CallPanel({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { fy } = useDesk()
  const mayEdit = useMay('programme.editYear')
  const year = useAnswer(useApi().programme.year, { fy })
  return (
    <SidePanel
      open={open}
      onClose={onClose}
      title="公募の概要"
      width={600}
      actions={mayEdit && <ButtonLink to="/settings/year">設定で変える</ButtonLink>}
    >
      <Answer of={year}>{(call) => <Call call={call} />}</Answer>
    </SidePanel>
  )
}

/** As announced, and below it each 延長 that holds. */
function Deadlines({ fy, announced }: { fy: number; announced: string }) {
  const may = useMay('programme.deadlines')
  const held = useAnswer(useApi().programme.deadlines, { fy }, { enabled: may }).data?.held ?? []
  return (
    <>
      <MomentText at={announced} />
      {held
        .filter(({ extension }) => extension !== '')
        .map(({ scope, extension }) => (
          <div key={scope}>{extension}</div>
        ))}
    </>
  )
}

const Call = ({ call }: { call: ProgrammeYear }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: long words to read, and nothing else in them the keyboard could reach
  <section className="stack" aria-label="公募の概要の内容" tabIndex={0}>
    <Facts
      termWidth={100}
      facts={[
        { term: '事業', value: call.title },
        { term: '締切', value: <Deadlines fy={call.fy} announced={call.deadline} /> },
        { term: '団体数', value: `おおむね${call.slots}団体` },
        {
          term: '支援期間',
          value: (
            <>
              <DateText date={call.supportFrom} style="long" />〜<DateText date={call.supportTo} style="long" />
            </>
          ),
        },
      ]}
    />
    <h3>重点テーマ(一つを選ぶ)</h3>
    <Rows columns="26px 1fr">
      {call.themes.map((theme) => (
        <li key={theme.id}>
          <b>{theme.letter}</b>
          <span>
            {theme.name}
            {theme.definition !== '' && (
              <>
                <br />
                <span className="sub">{theme.definition}</span>
              </>
            )}
          </span>
        </li>
      ))}
    </Rows>
    <h3>提出書類</h3>
    <Rows columns="70px 1fr">
      {call.documents.map((document) => (
        <li key={document.id}>
          <span className="sub">{document.code}</span>
          {document.name}
        </li>
      ))}
    </Rows>
    <h3>評価項目 {call.criteriaFrozen && <Tag tone="mid">採点が始まり、固定されています</Tag>}</h3>
    <Rows columns="26px 1fr 64px">
      {call.criteria.map((criterion) => (
        <li key={criterion.id}>
          <span className="sub">{criterion.no}</span>
          <span>
            {criterion.name}
            <br />
            <span className="sub">{criterion.viewpoint}</span>
          </span>
          <span className="num">{criterion.weight * criterion.maxRaw}点</span>
        </li>
      ))}
    </Rows>
    <h3>要件確認の項目</h3>
    <Rows columns="26px 1fr auto">
      {call.checkItems
        .filter(({ givenUp }) => !givenUp)
        .map((item) => (
          <li key={item.id}>
            <span className="sub">{item.no}</span>
            {item.name}
            {(item.doubleCheck || !item.automatic) && (
              <span className="sub">{item.doubleCheck ? '二人で確かめる' : '人が確かめる'}</span>
            )}
          </li>
        ))}
    </Rows>
  </section>
)
