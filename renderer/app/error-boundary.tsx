import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { DefectContext } from './defects.ts'
import styles from './frame.module.css'

interface Props {
  /** Where the window is: going elsewhere leaves the defect behind. */
  at?: string
  children: ReactNode
}

interface State {
  defect: unknown
  /** The line of the log; undefined while it is being written, null where it could not be. */
  reference?: string | null | undefined
}

/** React asks for a class here. A defect of a screen ends at this page: the records are safe, and there is a way back. */
export class ErrorBoundary extends Component<Props, State> {
  static override contextType = DefectContext
  declare context: React.ContextType<typeof DefectContext>
  override state: State = { defect: null }

  static getDerivedStateFromError(defect: unknown): State {
    return { defect, reference: undefined }
  }

  override componentDidCatch(defect: unknown) {
    void this.context(defect).then((reference) => this.setState({ reference }))
  }

  override componentDidUpdate({ at }: Props) {
    if (at !== this.props.at && this.state.defect !== null) this.setState({ defect: null })
  }

  override render() {
    const { defect, reference } = this.state
    if (defect === null) return this.props.children
    return <CalmPage defect={defect} reference={reference} onBack={() => this.setState({ defect: null })} />
  }
}

const wordsOf = (defect: unknown) => (defect instanceof Error ? defect.message : String(defect))

function CalmPage({ defect, reference, onBack }: State & { onBack: () => void }) {
  return (
    <div className={styles['calm']} role="alert">
      <h1 tabIndex={-1}>この画面を表示できませんでした</h1>
      <p>台帳の記録は安全です。書きかけの文章は、この PC に控えが残っています。</p>
      {typeof reference === 'string' && <p>続くときは、記録番号 {reference} を添えてお知らせください。</p>}
      {/* Without the program there is no number: then the words themselves are all there is to hand on. */}
      {reference === null && <p className="sub">内容: {wordsOf(defect)}</p>}
      <div className="row">
        <Button look="primary" onClick={onBack}>
          もう一度表示する
        </Button>
        <Button onClick={() => history.back()}>前の画面に戻る</Button>
        <Button onClick={() => location.reload()}>プログラムを読み込み直す</Button>
      </div>
    </div>
  )
}
