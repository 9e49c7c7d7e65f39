import { type FilePair, pairFiles } from '../../../../shared/domain/applications/correction/propose.ts'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import styles from '../application.module.css'
import { fileSize } from '../book/short-moment.ts'
import type { ApplicationFile } from '../records.ts'

interface PaperDifferencesProps {
  before: readonly ApplicationFile[]
  after: readonly ApplicationFile[]
}

const becameOf = ({ before, after, same }: FilePair): { word: string; tone: Tone } => {
  if (before === null) return { word: '新しい書類', tone: 'warn' }
  if (after === null) return { word: '届いていません', tone: 'bad' }
  return same ? { word: '中身は同じ', tone: 'neutral' } : { word: '変わりました', tone: 'warn' }
}

const written = (file: FilePair['before']) => (file === null ? '―' : `${file.name} ${fileSize(file.size)}`)

/** The papers of two versions side by side, each with its name, its size and what became of it. */
export function PaperDifferences({ before, after }: PaperDifferencesProps) {
  const pairs = pairFiles(before, after)
  if (pairs.length === 0) return null
  return (
    <table className={styles['differences']}>
      <caption>書類 {pairs.length}点</caption>
      <tbody>
        {pairs.map((pair) => {
          const { word, tone } = becameOf(pair)
          return (
            <tr key={`${pair.before?.sha256} ${pair.after?.sha256} ${pair.name}`}>
              <th scope="row">
                <Tag tone={tone}>{word}</Tag>
              </th>
              <td>{written(pair.before)}</td>
              <td>{written(pair.after)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
