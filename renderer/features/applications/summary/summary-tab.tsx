import { useMay } from '../../../api/office.tsx'
import { KeyHint } from '../../../ui/kbd.tsx'
import styles from '../application.module.css'
import type { ApplicationPage } from '../records.ts'
import own from './summary.module.css'
import { SummaryPart } from './summary-part.tsx'

/** 審議資料の要約: what 応募概要一覧 prints of the long texts, each beside them, until an officer has confirmed it. */
export function SummaryTab({ page }: { page: ApplicationPage }) {
  const editable = useMay('applications.summarise') && !page.discarded
  const confirmed = page.summaries.filter(({ state }) => state === 'confirmed').length
  const next = page.summaries.find(({ state }) => state !== 'confirmed')?.part
  return (
    <div className={styles['scrollTab']}>
      <div className={styles['formHead']}>
        <b>
          審議資料の要約　確認済 {confirmed} / {page.summaries.length}
        </b>
        <span className="sub">応募概要一覧に載ります。確認していないものは「(要約未作成)」となります</span>
        {editable && (
          <span className={styles['hints']}>
            <KeyHint keys={['Ctrl', 'Enter']}>確認して次へ</KeyHint>
          </span>
        )}
      </div>
      <div className={own['parts']}>
        {page.summaries.map((summary) => (
          <SummaryPart
            key={summary.part}
            page={page}
            summary={summary}
            editable={editable}
            isNext={summary.part === next}
          />
        ))}
      </div>
    </div>
  )
}
