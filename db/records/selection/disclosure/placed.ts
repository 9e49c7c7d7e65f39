import type { DocumentKind } from '../../../../shared/domain/selection/disclosure/holdings/documents.ts'
import type { Part } from '../../../../shared/domain/selection/disclosure/redacting.ts'

/** A part and the document in which it stands. */
export interface PlacedPart {
  readonly kind: DocumentKind
  readonly docKey: string
  readonly docOf: string
  readonly docJis2: string | null
  readonly part: Part
}
