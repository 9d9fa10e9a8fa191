/** The five prompts, once: a script of the page puts them where the reader may answer. Empty until then. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { prompts } from '../../rules/feasibility.ts';
import { feasibilityClasses } from '../../rules/lenses.ts';
import { appraisalTexts } from '../../texts/appraisal.ts';

export function FeasibilityPrompts({ locale }: { locale: Locale }) {
  const a = appraisalTexts[locale];
  return (
    <template id="feasibility-prompts">
      {prompts.map((prompt) => (
        <label class="own-answer">
          <span>{typeset(locale, a.prompt[prompt])}</span>
          <select data-prompt={prompt} autoComplete="off">
            <option value="">{typeset(locale, a.notAnswered)}</option>
            {feasibilityClasses.map((answer) => (
              <option value={answer}>{typeset(locale, a.answer[answer])}</option>
            ))}
          </select>
        </label>
      ))}
    </template>
  );
}
