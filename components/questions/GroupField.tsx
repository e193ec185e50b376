import { createContext, type MouseEvent, use, useEffect, useRef, useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { type QuestionProps, sizeOf, usePage } from "@/components/questions/context";
import { QuestionField } from "@/components/questions/QuestionField";
import { Button } from "@/components/ui/Button";
import { ErrorMessage } from "@/components/ui/ErrorMessage";
import { FormGroup } from "@/components/ui/FormGroup";
import { Hint } from "@/components/ui/Hint";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import type { GroupQuestion } from "@/lib/forms/define";
import type { RawFields } from "@/lib/forms/entry";
import { type FieldPath, fieldId, fieldName, holdsSomething, itemMark, itemsIn } from "@/lib/forms/fields";
import { itemTitle } from "@/lib/forms/going";
import { withArticle } from "@/lib/forms/in-sentence";
import { labelIn } from "@/lib/forms/years";

/** What react-hook-form needs to know of the values: that a group is a list of objects. */
type Items = { items: Record<string, string>[] };

/** The level of the heading of a group: one below what it stands under, so that no level is left out. */
const Level = createContext(2);

/**
 * The same questions for each of any number of things. Each button is a submit button too, so that items come and go
 * with scripts off, by way of the server.
 */
export function GroupField({ question, asked, path, raw, alone }: QuestionProps<GroupQuestion>) {
  const { year, errorAt, readAgain } = usePage();
  const id = fieldId(path);
  // Names of fields come from the definition, where no type can follow them.
  const name = fieldName(path) as "items";
  const { getValues } = useFormContext<Items>();
  const { fields, append, remove, insert } = useFieldArray<Items>({ name });
  const [focusOn, setFocusOn] = useState<string>();
  const [removed, setRemoved] = useState<{ index: number; item: RawFields }>();
  const items = itemsIn(raw);
  const error = errorAt(path);
  const under = use(Level);
  const level = alone ? 1 : under;
  const Heading = `h${level}` as "h1" | "h2" | "h3";
  const text = labelIn(question.text, year);

  const count = useRef(fields.length);
  useEffect(() => {
    if (count.current === fields.length) return;
    count.current = fields.length;
    readAgain();
  }, [fields.length, readAgain]);
  useEffect(() => {
    if (focusOn === undefined) return;
    document.getElementById(focusOn)?.focus();
    setFocusOn(undefined);
  }, [focusOn]);

  const add = (event: MouseEvent) => {
    event.preventDefault();
    setRemoved(undefined);
    append({}, { shouldFocus: false });
    setFocusOn(`${fieldId([...path, fields.length])}-item`);
  };
  const takeOut = (event: MouseEvent, index: number) => {
    event.preventDefault();
    const item = getValues(`${name}.${index}`) ?? {};
    setRemoved(holdsSomething(item) ? { index, item } : undefined);
    remove(index);
    setFocusOn(`${id}-end`);
  };
  const putBack = () => {
    if (!removed) return;
    insert(removed.index, removed.item as Items["items"][number], { shouldFocus: false });
    setFocusOn(`${fieldId([...path, removed.index])}-item`);
    setRemoved(undefined);
  };

  return (
    <FormGroup error={error} className="insights-group">
      <Heading className={`govuk-heading-${sizeOf(path, alone)}`} id={id} {...focusable}>
        {text}
      </Heading>
      {question.hint ? <Hint fieldId={id}>{question.hint}</Hint> : null}
      {error ? <ErrorMessage fieldId={id}>{error}</ErrorMessage> : null}
      {fields.map((field, index) => (
        <Item key={field.id} question={question} index={index} path={[...path, index]}>
          <Level value={level + 1}>
            {(asked.items[index] ?? []).map((inside) => (
              <QuestionField
                key={inside.question.id}
                asked={inside}
                path={[...path, index, inside.question.id]}
                raw={items[index]?.[inside.question.id]}
              />
            ))}
          </Level>
          <Button
            variant="secondary"
            small
            name="_remove"
            value={pathInWords([...path, index])}
            onClick={(event) => takeOut(event, index)}
          >
            Remove <VisuallyHidden>{itemTitle(question, index).toLowerCase()}</VisuallyHidden>
            <span aria-hidden="true">this {question.item.one}</span>
          </Button>
        </Item>
      ))}
      <div id={`${id}-end`} {...focusable} className="insights-group__end">
        <p className="govuk-body" role="status">
          {removed
            ? `${itemTitle(question, removed.index)} was removed. `
            : fields.length === 0
              ? `No ${question.item.many} added yet.`
              : null}
        </p>
        {removed ? (
          <button type="button" className="insights-link-button" onClick={putBack}>
            Put it back
          </button>
        ) : null}
      </div>
      {fields.length < question.max ? (
        <Button variant="secondary" name="_add" value={pathInWords(path)} onClick={add}>
          Add {fields.length === 0 ? withArticle(question.item.one) : `another ${question.item.one}`}
        </Button>
      ) : (
        <p className="govuk-body">
          {question.max} {question.item.many} are as many as can be recorded here.
        </p>
      )}
    </FormGroup>
  );
}

function Item({
  question,
  index,
  path,
  children,
}: {
  question: GroupQuestion;
  index: number;
  path: FieldPath;
  children: React.ReactNode;
}) {
  const id = `${fieldId(path)}-item`;
  return (
    <fieldset className="govuk-fieldset insights-group__item" id={id} {...focusable}>
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{itemTitle(question, index)}</legend>
      <input type="hidden" name={fieldName([...path, itemMark])} value="1" />
      {children}
    </fieldset>
  );
}

/** "reports.0.incidents": which group an item is added to, or which item is removed. */
function pathInWords(path: FieldPath): string {
  return path.join(".");
}

/** Takes the focus when an item comes or goes, though it is no control. */
const focusable = { tabIndex: -1 };
