/** What the person supported says for themselves at exit: how it was asked, the scale of statements, and a comment. */
import { type Condition, defineOptions, type Page } from "@/lib/forms/define";
import { other, yesNo } from "./options";

export const agreement = defineOptions([
  { id: "stronglyAgree", label: "Strongly agree" },
  { id: "agree", label: "Agree" },
  { id: "notCertain", label: "Not certain" },
  { id: "disagree", label: "Disagree" },
  { id: "disagreeStrongly", label: "Disagree strongly" },
]);

/** The rest of the section is asked only of those who answer for themselves: nobody answers for them. */
export const answersThemselves: Condition = { question: "clientAnswers", is: ["yes"] };

/** The screen is handed over for it. */
export const answersOnScreen: Condition = { question: "clientAnswersHow", is: ["onScreen"] };

/**
 * The first page of the section, for the caseworker: whether and how the answers are given.
 *
 * @param person the word for the person supported: "client", "service user"
 */
export function howItIsAnswered(person: string): Page {
  return {
    id: "how-it-is-answered",
    title: "How these questions are answered",
    intro: `The next questions are for the ${person} to answer, not for you. Fill in this page before you hand over the screen or read them out.`,
    questions: [
      {
        id: "clientAnswers",
        type: "one",
        text: `Is the ${person} answering these questions?`,
        options: yesNo,
        release: "safe",
      },
      {
        id: "clientAnswersHow",
        type: "one",
        text: "How are they answered?",
        when: answersThemselves,
        options: [
          { id: "onScreen", label: `By the ${person}, on this screen` },
          { id: "readOut", label: "Read out, face to face" },
          { id: "telephone", label: "Read out, by telephone or video call" },
          { id: "paper", label: "On paper, and typed in from it" },
          other,
        ],
        release: "safe",
      },
      {
        id: "clientNotAskedReason",
        type: "one",
        text: "Why not?",
        when: { question: "clientAnswers", is: ["no"] },
        options: [
          { id: "couldNotBeReached", label: `The ${person} could not be reached` },
          { id: "notSafe", label: "It was not safe to ask" },
          { id: "declined", label: `The ${person} did not want to answer` },
          { id: "notAble", label: `The ${person} was not able to answer, or there was no interpreter` },
          { id: "notAsked", label: "Nobody asked" },
          other,
        ],
        release: "safe",
      },
    ],
  };
}

/** The last page of the section. A comment leaves the service only with the permission given here, and never by itself. */
export const comment: Page = {
  id: "comment",
  title: "Your own words",
  questions: [
    {
      id: "clientComment",
      type: "text",
      text: "Is there anything you would like to say about the support you had?",
      hint: "You do not have to write anything. Please leave out names and places.",
      when: answersThemselves,
      emptyMeans: "No comment",
      maxLength: 2000,
      release: "never",
    },
    {
      id: "clientCommentMayBeQuoted",
      type: "one",
      text: "May we quote what you wrote?",
      hint: "Without your name, and only after it has been checked that nobody can be recognised.",
      when: answersThemselves,
      options: yesNo,
      emptyMeans: "Not to be quoted",
      release: "never",
    },
  ],
};
