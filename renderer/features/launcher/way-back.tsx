import { useAnswer } from '../../api/hooks.ts'
import { type Standing, useApi } from '../../api/office.tsx'
import { CopyChoice } from '../../record/copies/copy-choice.tsx'
import styles from './launcher.module.css'

/** Of an office that does not open: its copies, and the way back to one. Nothing where there is none. */
export function WayBack({ file, onRestored }: { file: string; onRestored: (standing: Standing) => void }) {
  const copies = useAnswer(useApi().launcher.copies, { file }).data
  if (copies === undefined || copies.copies.length === 0) return null
  return (
    <section className={styles['wayBack']} aria-labelledby="way-back">
      <h3 id="way-back">バックアップから復元する</h3>
      <p className="sub">新しいファイルに作って開きます。開けなかった台帳は、そのまま残ります。</p>
      <CopyChoice file={file} copies={copies} onRestored={onRestored} compact />
    </section>
  )
}
