import { type CSSProperties, createContext, use } from 'react'
import type { LineLook, RunLook } from '../../../../shared/domain/applications/paper/look.ts'
import { classNames } from '../../../ui/class-names.ts'
import styles from './paper-sheet.module.css'
import { type ShownPicture, usePicture } from './pictures.ts'

/** The paper that is drawn: the file of its pictures, and the points that its own words have. */
export const Drawing = createContext({ fileId: '', size: 10.5 })

/** A length of the paper, which grows and shrinks with its words. */
export const useLength = () => {
  const { size } = use(Drawing)
  return (points: number | undefined): string | undefined =>
    points === undefined ? undefined : `${Math.round((points / size) * 1000) / 1000}em`
}

/** Where a page of the paper ends. */
export const PageEnd = () => <span className={styles['pageEnd']}>改ページ</span>

/** A line, or a paragraph, as it looks. */
export function LineView({ line: { label, runs, align, indent, first } }: { line: LineLook }) {
  const length = useLength()
  const style: CSSProperties = { textAlign: align, paddingInlineStart: length(indent), textIndent: length(first) }
  const hanging = first !== undefined && first < 0 ? length(-first) : undefined
  return (
    <span className={styles['line']} style={style}>
      {label !== undefined && (
        <span className={styles['label']} style={{ minWidth: hanging }}>
          {label}
        </span>
      )}
      {runs.map((run, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of a line are their order
        <Run key={at} run={run} />
      ))}
    </span>
  )
}

function Run({ run }: { run: RunLook }) {
  const length = useLength()
  const { text, picture, colour, paint, size } = run
  if (run.newPage === true) return <PageEnd />
  if (picture !== undefined) return 'why' in picture ? <NoPicture why={picture.why} /> : <Picture picture={picture} />
  const style: CSSProperties = { color: colour, backgroundColor: paint, fontSize: length(size) }
  const className = classNames(
    run.bold && styles['bold'],
    run.italic && styles['italic'],
    run.underlined && styles['underlined'],
    run.sans && styles['sans'],
    run.faint && styles['faint'],
    run.raised !== undefined && styles[run.raised],
  )
  if (run.struck === true)
    return (
      <s className={className} style={style}>
        {text}
      </s>
    )
  if (run.faint === true)
    return (
      <span className={className} style={style} title="紙では見えない字(白い字など)です">
        {text}
      </span>
    )
  return className === '' && Object.values(style).every((each) => each === undefined) ? (
    text
  ) : (
    <span className={className} style={style}>
      {text}
    </span>
  )
}

const NoPicture = ({ why }: { why: string }) => <span className={styles['noPicture']}>{why}</span>

function Picture({ picture }: { picture: ShownPicture }) {
  const { fileId } = use(Drawing)
  const length = useLength()
  const { address, failed } = usePicture(fileId, picture)
  const { width, height, name } = picture
  const isSized = width > 0 && height > 0
  const style: CSSProperties = isSized ? { width: length(width), aspectRatio: `${width} / ${height}` } : {}
  if (failed) return <NoPicture why="図を読み出せませんでした。Wordで見てください。" />
  if (address === null) return <span className={styles['picture']} style={style} />
  return <img className={styles['picture']} style={style} src={address} alt={name === '' ? '図' : name} />
}
