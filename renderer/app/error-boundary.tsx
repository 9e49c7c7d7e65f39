import { Component, type ReactNode } from 'react'
import { ProblemError } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import styles from './frame.module.css'

interface Props {
  /** Where the window is: going elsewhere leaves the defect behind. */
  at?: string
  children: ReactNode
}

/** React asks for a class here. A defect of a screen ends at this page: the records are safe, and there is a way back. */
export class ErrorBoundary extends Component<Props, { defect: unknown }> {
  override state: { defect: unknown } = { defect: null }

  static getDerivedStateFromError(defect: unknown) {
    return { defect }
  }

  override componentDidUpdate({ at }: Props) {
    if (at !== this.props.at && this.state.defect !== null) this.setState({ defect: null })
  }

  override render() {
    const { defect } = this.state
    if (defect === null) return this.props.children
    return <CalmPage defect={defect} onBack={() => this.setState({ defect: null })} />
  }
}

export function CalmPage({ defect, onBack }: { defect: unknown; onBack: () => void }) {
  const reference = defect instanceof ProblemError ? defect.problem.reference : undefined
  const words = defect instanceof Error ? defect.message : String(defect)
  return (
    <div className={styles['calm']} role="alert">
      <h1 tabIndex={-1}>この画面を表示できませんでした</h1>
      <p>台帳の記録は安全です。書きかけの文章は、この PC に控えが残っています。</p>
      <p className="sub">
        {reference === undefined ? '' : `照会番号 ${reference} `}内容: {words}
      </p>
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
