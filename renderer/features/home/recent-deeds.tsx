import { useAnswer } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { Rows } from '../../ui/pane.tsx'

/** The newest few; the whole record is under 設定. */
const shown = 12

export function RecentDeeds() {
  const deeds = useAnswer(useApi().home.recent, {}).data ?? []
  if (deeds.length === 0) return null
  return (
    <section className="stack" aria-label="最近の動き">
      <h2>最近の動き</h2>
      <Rows columns="minmax(0, 1fr) auto">
        {deeds.slice(0, shown).map((deed) => (
          <li key={deed.seq}>
            <span>
              {deed.subjectName !== '' &&
                (deed.route === '' ? deed.subjectName : <a href={`#${deed.route}`}>{deed.subjectName}</a>)}
              {deed.subjectName !== '' && '　'}
              {deed.deed}
              {deed.more.trim() !== '' && <span className="sub">　{deed.more}</span>}
            </span>
            <span className="sub">
              {deed.who}　<MomentText at={deed.at} />
            </span>
          </li>
        ))}
      </Rows>
    </section>
  )
}
