/**
 * Makes the quiz above as a form in your Google account.
 * Paste the whole file at script.google.com, choose createQuiz and press Run; the form's address is in the log.
 */
function createQuiz() {
  const form = FormApp.create(QUIZ.title);
  form.setIsQuiz(true);
  form.setDescription(QUIZ.description);
  form.setShuffleQuestions(false);
  if (QUIZ.passage.length > 0) {
    form.addSectionHeaderItem().setTitle(QUIZ.passage[0]).setHelpText(QUIZ.passage.slice(1).join("\n\n"));
  }
  QUIZ.questions.forEach(function (question) {
    if (question.heading) {
      form.addSectionHeaderItem().setTitle(question.heading);
    }
    addQuestion(form, question);
  });
  QUIZ.questions.forEach(function (question) {
    if (question.key.length > 0) {
      Logger.log("Enter under “Answer key” of: " + question.title + "\n" + question.key.join("\n"));
    }
  });
  Logger.log("To edit the form: " + form.getEditUrl());
  Logger.log("For students: " + form.getPublishedUrl());
}

function addQuestion(form, question) {
  const adders = {
    one: "addMultipleChoiceItem",
    several: "addCheckboxItem",
    list: "addListItem",
    text: "addTextItem",
    paragraph: "addParagraphTextItem",
  };
  const item = form[adders[question.kind]]();
  item.setTitle(question.title);
  item.setPoints(question.points);
  if (question.help) {
    item.setHelpText(question.help);
  }
  const feedback = FormApp.createFeedback().setText(question.feedback).build();
  if (question.answers) {
    item.setChoices(
      question.answers.map(function (answer) {
        return item.createChoice(answer[0], answer[1]);
      }),
    );
    item.setFeedbackForCorrect(feedback);
    item.setFeedbackForIncorrect(feedback);
  } else {
    item.setGeneralFeedback(feedback);
  }
}
