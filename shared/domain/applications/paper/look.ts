import type { FormPlace } from '../form.ts'

/** A picture of a Word file: where its bytes lie in the file, or why it is not shown, in the officer's words. */
export type PictureLook =
  | {
      readonly at: number
      readonly length: number
      /** By deflate. */
      readonly packed: boolean
      /** Bytes, unpacked. */
      readonly size: number
      readonly mime: 'image/png' | 'image/jpeg' | 'image/gif'
      /** What its author said of it; '' where nothing. */
      readonly name: string
      /** Points, as it is drawn on the page. */
      readonly width: number
      readonly height: number
    }
  | { readonly why: string }

/** Words that look alike. Lengths are points; colours `#rrggbb`; what is not said looks as the paper's own words do. */
export interface RunLook {
  readonly text: string
  readonly bold?: true | undefined
  readonly italic?: true | undefined
  readonly underlined?: true | undefined
  /** 取り消し線: on the page, and read by no field. */
  readonly struck?: true | undefined
  /** Written so that nobody sees it, in white on white or too small: shown so that an officer does. */
  readonly faint?: true | undefined
  readonly raised?: 'super' | 'sub' | undefined
  readonly colour?: string | undefined
  readonly paint?: string | undefined
  readonly size?: number | undefined
  /** ゴシック among 明朝. */
  readonly sans?: true | undefined
  readonly picture?: PictureLook | undefined
  /** A page ends here. */
  readonly newPage?: true | undefined
}

export interface LineLook {
  readonly kind: 'line'
  readonly align?: 'center' | 'right' | 'justify' | undefined
  readonly indent?: number | undefined
  /** Of its first row, against the others. */
  readonly first?: number | undefined
  /** 「(1)」 or 「第2条」 of a list, which Word counts and no text holds. */
  readonly label?: string | undefined
  /** A new page begins with it. */
  readonly newPage?: true | undefined
  readonly runs: readonly RunLook[]
}

export interface CellLook {
  /** First column of the grid, from 0, and how many it takes. */
  readonly column: number
  readonly colSpan: number
  /** How many rows it takes; 0 for what a cell above it covers. */
  readonly rowSpan: number
  readonly shade?: string | undefined
  /** Words that have no colour of their own are light on it. */
  readonly dark?: true | undefined
  /** Sides that have a line, of `tlbr`; all where it is not said. */
  readonly edges?: string | undefined
  readonly upright?: 'middle' | 'bottom' | undefined
  /** 縦書き. */
  readonly vertical?: true | undefined
  readonly content: readonly BlockLook[]
}

/** A table as a grid: in every row the spans, and those that cells above it cover, sum up to its columns. */
export interface TableLook {
  readonly kind: 'table'
  /** Shares of its width, which sum up to 1. */
  readonly columns: readonly number[]
  /** Share of the page's width. */
  readonly width: number
  readonly align?: 'center' | 'right' | undefined
  readonly rows: readonly (readonly CellLook[])[]
}

export type BlockLook = LineLook | TableLook

/** One block of the document's view as it looks; null where it is drawn as words only. */
export interface PlacedLook {
  /** `box`: a text box, which may be drawn elsewhere on the page. */
  readonly place: 'head' | 'body' | 'foot' | 'box'
  readonly look: BlockLook | null
}

/**
 * A document as it looks. Its blocks, rows and cells are those of the document's view, one for one, so that a place of the
 * view is a place of it. It ends with the last block that is drawn; what the view has behind it is words only.
 */
export interface PaperLook {
  /** The Word file, which holds the pictures. */
  readonly fileId: string
  /** Points of its own words. */
  readonly size: number
  readonly blocks: readonly PlacedLook[]
  /** What of it is not drawn as it stands, in the officer's words. */
  readonly notes: readonly string[]
}

/** Something written that no field has read. */
export interface LeftOverLine {
  readonly place: FormPlace
  /** Its beginning, on one line. */
  readonly text: string
  /** How it, or some of it, is written, where that is why nothing has read it: 「取り消し線で消してある」; '' otherwise. */
  readonly manner: string
}

/** The Word files of an application, for the officer's eye. A paper that is not there, or cannot be drawn, is null. */
export interface PapersLook {
  /** Of the application: the one whose files were looked at. */
  readonly version: number
  readonly cover: PaperLook | null
  readonly detail: PaperLook | null
  /** One for each place. */
  readonly leftOver: readonly LeftOverLine[]
  /** Whether there is more than is listed. */
  readonly more: boolean
  /** Why a paper is not drawn, in the officer's words. */
  readonly notes: readonly string[]
}
