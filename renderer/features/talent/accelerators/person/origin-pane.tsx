import { fiscalYearLabel } from '../../../../../shared/domain/calendar/fiscal-year.ts'
import { formatWareki } from '../../../../../shared/domain/calendar/wareki.ts'
import { certificateNo } from '../../../../../shared/domain/talent/training/participant.ts'
import { useDesk } from '../../../../api/office.tsx'
import { type Fact, Facts, Pane } from '../../../../ui/pane.tsx'
import { Tag } from '../../../../ui/tag.tsx'
import { addressOf } from '../../place.ts'
import type { Person } from '../records.ts'

/** From which registrant the person came, and which 行政実務研修 they took. */
export function OriginPane({ person }: { person: Person }) {
  const { fy } = useDesk()
  return (
    <Pane title="研修と登録">
      <Facts termWidth={112} facts={[...trainingOf(person, fy), ...registrantOf(person)]} />
    </Pane>
  )
}

const registrantOf = ({ talentId, talentNo }: Person): Fact[] =>
  talentId === null
    ? []
    : [{ term: '協力可能人材', value: <a href={`#${addressOf('people', talentId)}`}>{`登録番号 ${talentNo}`}</a> }]

/** The way to a course is open in its own year. */
function trainingOf({ training }: Person, shown: number): Fact[] {
  if (training.length === 0) return [{ term: '行政実務研修', value: '受けた記録がありません' }]
  return training.map(({ courseId, fy, title, completedOn, lacking, certificateNo: no }) => ({
    term: '行政実務研修',
    value: (
      <>
        {fy === shown ? <a href={`#${addressOf('training', courseId)}`}>{title}</a> : `${fiscalYearLabel(fy)} ${title}`}
        <br />
        <span className="sub">
          {completedOn === null ? lacking : `${formatWareki(completedOn, 'long')}に修了`}
          {no !== null && ` 修了証書 ${certificateNo(fiscalYearLabel(fy), no)}`}
        </span>
      </>
    ),
    note: (
      <Tag tone={completedOn === null ? 'warn' : 'ok'} shape>
        {completedOn === null ? '未修了' : '修了'}
      </Tag>
    ),
  }))
}
