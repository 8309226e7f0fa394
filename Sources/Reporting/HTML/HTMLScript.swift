/// The script of the HTML report: filters findings, and opens what a link or a printer asks for. The report is whole
/// without it.
enum HTMLScript {
  static let source = """

    (function () {
      var findings = Array.prototype.slice.call(document.querySelectorAll(".finding"));
      var form = document.querySelector(".filter");
      function apply() {
        var rule = form.elements.rule.value, shown = 0, severities = {};
        form.querySelectorAll("input").forEach(function (box) { severities[box.value] = box.checked; });
        findings.forEach(function (finding) {
          var data = finding.dataset;
          finding.hidden = !severities[data.severity] || (rule !== "" && rule !== data.rule);
          if (!finding.hidden) shown += 1;
        });
        var output = form.querySelector("output");
        output.textContent = output.dataset.one.replace("{n}", shown);
      }
      function reveal() {
        var target = location.hash && document.getElementById(location.hash.slice(1));
        while (target) { if (target.tagName === "DETAILS") target.open = true; target = target.parentElement; }
      }
      if (form) { form.hidden = false; form.addEventListener("change", apply); apply(); }
      window.addEventListener("hashchange", reveal);
      window.addEventListener("beforeprint", function () {
        document.querySelectorAll("details").forEach(function (part) { part.open = true; });
      });
      reveal();
    })();

    """
}
