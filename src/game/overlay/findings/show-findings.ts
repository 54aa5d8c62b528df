/**
 * For authors, in `npm run dev` only: what is wrong with the scenario files, shown in the page as they are saved.
 * Plain DOM in an element of its own, so that it can break nothing in the game, and absent from a build.
 */
import type { ScenarioFinding } from 'virtual:findings';
import './findings.css';

const box = document.createElement('aside');
box.className = 'findings';
box.setAttribute('aria-label', 'Findings in the scenario files');
document.body.append(box);

/** Shows these findings and no others; none closes the box. */
export function showFindings(findings: readonly ScenarioFinding[]): void {
  box.hidden = findings.length === 0;
  const summary = document.createElement('summary');
  summary.textContent = headline(findings);
  const list = document.createElement('ol');
  list.append(...findings.map(itemOf));
  const fold = document.createElement('details');
  fold.open = findings.some(({ severity }) => severity === 'error');
  fold.append(summary, list);
  box.replaceChildren(fold);
}

function headline(findings: readonly ScenarioFinding[]): string {
  const count = (severity: ScenarioFinding['severity']): string[] => {
    const found = findings.filter((finding) => finding.severity === severity).length;
    return found === 0 ? [] : [`${found} ${severity}${found === 1 || severity === 'info' ? '' : 's'}`];
  };
  return `Scenario files: ${[...count('error'), ...count('warning'), ...count('info')].join(', ')}`;
}

function itemOf({ file, line, column, code, severity, message, hint }: ScenarioFinding): HTMLLIElement {
  const item = document.createElement('li');
  item.className = `is-${severity}`;
  const place = document.createElement('code');
  place.textContent = `${file}:${line}:${column}`;
  const words = document.createElement('p');
  words.textContent = `${code} ${message}`;
  item.append(place, words);
  if (hint !== undefined) {
    const remedy = document.createElement('p');
    remedy.className = 'hint';
    remedy.textContent = hint;
    item.append(remedy);
  }
  return item;
}
