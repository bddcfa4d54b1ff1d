// Prints what Apache Annotator selects in archived texts: for each target of a page of Web Annotations, the words found by its quotation and by its position.
import { readFileSync } from "node:fs";
import { textPositionSelectorMatcher, textQuoteSelectorMatcher } from "@apache-annotator/selector";

const { page, texts } = JSON.parse(readFileSync(process.argv[2], "utf8"));

// A whole text as the single chunk of its scope.
const scopeOf = (data) => {
  const chunk = { data, equals: (other) => other === chunk };
  return { currentChunk: chunk, nextChunk: () => null, previousChunk: () => null, precedesCurrentChunk: () => false };
};

const wordsOf = async (matcher, text) => {
  const found = [];
  for await (const range of matcher(scopeOf(text))) {
    found.push(text.slice(range.startIndex, range.endIndex));
  }
  return found;
};

for (const { id, target } of page.items) {
  for (const { selector, renderedVia } of target.filter((t) => t.renderedVia)) {
    const text = texts[renderedVia.name];
    const quote = selector.find((s) => s.type === "TextQuoteSelector");
    const position = selector.find((s) => s.type === "TextPositionSelector");
    console.log(JSON.stringify({
      id,
      exact: quote.exact,
      byQuote: await wordsOf(textQuoteSelectorMatcher(quote), text),
      byPosition: await wordsOf(textPositionSelectorMatcher(position), text),
    }));
  }
}
