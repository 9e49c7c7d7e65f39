import { XMLParser } from 'fast-xml-parser'

/**
 * The order of children that ISO/IEC 29500-1 gives for what the books use (sml.xsd CT_Worksheet, CT_Stylesheet, CT_Font,
 * CT_Xf; dml-chart.xsd). Excel repairs, or refuses, a part in another order.
 */
const orders: Readonly<Record<string, string>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
    'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks ' +
    'printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors ' +
    'smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  font: 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme',
  border: 'start end left right top bottom diagonal vertical horizontal',
  xf: 'alignment protection extLst',
  headerFooter: 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr',
  'c:chartSpace': 'c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotFmts c:chart c:spPr c:txPr',
  'c:chart': 'c:title c:autoTitleDeleted c:pivotFmts c:view3D c:plotArea c:legend c:plotVisOnly c:dispBlanksAs',
  'c:plotArea': 'c:layout c:barChart c:lineChart c:catAx c:valAx c:dTable c:spPr',
  'c:barChart': 'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId',
  'c:lineChart': 'c:grouping c:varyColors c:ser c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId',
  'c:ser':
    'c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:smooth c:shape',
  'c:scaling': 'c:logBase c:orientation c:max c:min',
  'c:catAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark ' +
    'c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt c:auto c:lblAlgn c:lblOffset c:noMultiLvlLbl',
  'c:valAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark ' +
    'c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt c:crossBetween c:majorUnit c:minorUnit c:dispUnits',
  'c:legend': 'c:legendPos c:legendEntry c:layout c:overlay c:spPr c:txPr',
}

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: true, ignoreDeclaration: true })

type Node = Readonly<Record<string, unknown>>

/** Every element whose children do not stand in the order of the standard, or are none of it. */
export const outOfOrder = (xml: string): string[] => {
  const found: string[] = []
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      for (const [name, inner] of Object.entries(node)) {
        if (!Array.isArray(inner)) continue
        const names = inner.flatMap((child: Node) => Object.keys(child)).filter((each) => !/^[#:]/.test(each))
        const order = orders[name]?.split(' ')
        const places = order && names.map((each) => order.indexOf(each))
        if (places?.some((place, i) => place === -1 || place < (places[i - 1] ?? 0)))
          found.push(`${name}: ${names.join(' ')}`)
        visit(inner)
      }
    }
  }
  // Parsed in order, a document is a list of nodes; the library types it as anything.
  visit(parser.parse(xml) as Node[])
  return found
}
