#!/usr/bin/env python3
"""Trains the linear model of Sources/Evidence/Model on labelled records, and cross-validates it.

  train.py FEATURES.jsonl RECORDS_DIR [--write model-weights.bin] [--predictions OUT.jsonl]

RECORDS_DIR holds the labelled records of others; records.jsonl beside this script holds invented ones, which
teach the designs of which those have few. Only the former are measured on.

FEATURES.jsonl comes from the assessor itself (see README.md), so that training and program see the same
features. The rules' points are a fixed offset of the logits; the model learns what they leave open
(multinomial logistic regression with partial labels: a record may allow several designs), strongly
regularised. Needs numpy and scipy.
"""
import argparse, collections, hashlib, json, pathlib, re
import numpy as np
import scipy.optimize, scipy.sparse as sp

DESIGNS = ["guideline", "meta-analysis", "systematic-review", "randomized-trial", "nonrandomized-trial",
           "cohort", "case-control", "cross-sectional", "diagnostic-accuracy", "qualitative", "case-report",
           "narrative-review", "opinion", "preclinical", "modelling", "protocol", "news", "unknown"]
MIDDLE = {"nonrandomized-trial", "cohort", "case-control", "cross-sectional", "diagnostic-accuracy", "qualitative"}
SETS = ["gold_design", "gold_design_manual", "gold_rct_negatives", "gold_titles", "gold_design_fr"]
RULE_SCALE = 0.1       # tenths of a logit
SUBJECTS = re.compile(r"covid|cov-2|sars|pandemic|19\b|abscess|embolism|cancer|alzheimer|parkinson|depress|china")
# What the rules alone decide (words beside the design mislead), and what has no words of its own.
FROZEN = [DESIGNS.index("randomized-trial"), DESIGNS.index("unknown")]
SHAPE = 2.0            # how much a shape of the text counts in training
INVENTED = "records"   # the set of the invented records
INVENTED_WEIGHT = 1.5  # how much one of them counts beside one of the others
ENTRY_WEIGHT = 0.4     # the same for entries of feeds that are no studies: enough to tell them apart
# Invented titles have more news and cases than PubMed lists without an abstract.
TITLE_WEIGHT = {"news": 0.3, "case-report": 0.8}
STEP = 20              # thousandths of a logit a quantised weight step stands for


def allowed(record):
    """Designs a label allows; None when the record teaches nothing."""
    design = record.get("design")
    if design:
        labels = {design} | (set(record.get("also") or []) & set(DESIGNS))
        return labels & set(DESIGNS) or None
    if record.get("stratum") == "middle":
        return MIDDLE | {"case-report"} if record.get("label", "").startswith("Human-non-RCT") else MIDDLE
    if record.get("rct") is False:
        return set(DESIGNS) - {"randomized-trial"}
    if record.get("not_design"):
        return set(DESIGNS) - set(record["not_design"])
    return None


def load(features_path, records_dir):
    records = {}
    for name in SETS:
        for line in open(pathlib.Path(records_dir) / f"{name}.dev.jsonl"):
            record = json.loads(line)
            records[(name, record["id"])] = record
    for line in open(pathlib.Path(__file__).with_name("records.jsonl")):
        record = json.loads(line)
        records[(INVENTED, record["id"])] = record
    rows = []
    for line in open(features_path):
        row = json.loads(line)
        key = (row["set"].split(".")[0], row["id"])
        if key in records and (labels := allowed(records[key])):
            rows.append((key, records[key], row, labels))
    return rows


def matrix(rows, minimum):
    counts = collections.Counter(f for _, _, row, _ in rows for f, _ in row["features"])
    names = {}
    for _, _, row, _ in rows:
        for f, name in row["features"]:
            names.setdefault(f, name)
    # A wording must speak in two collections at least: what only one knows is its subject
    # ("air embolism"), not its method.
    spread = collections.defaultdict(collections.Counter)
    for key, _, row, _ in rows:
        for f, _ in row["features"]:
            spread[f][key[0]] += 1
    kept = sorted(f for f, n in counts.items()
                  if n >= minimum and sum(c >= 2 for c in spread[f].values()) >= 2
                  and not SUBJECTS.search(names[f].lower()))
    index = {f: i for i, f in enumerate(kept)}
    data, where, start = [], [], [0]
    for _, _, row, _ in rows:
        columns = sorted({index[f] for f, _ in row["features"] if f in index})
        # Long texts have many features: none may shout others down. Shapes are few: twice the room.
        where.extend(columns)
        data.extend(SHAPE if names[kept[c]] == "shape" else 1.0 for c in columns)
        start.append(len(where))
    x = sp.csr_matrix((data, where, start), shape=(len(rows), len(kept)))
    offset = np.array([row["ruled"] for _, _, row, _ in rows], float) * RULE_SCALE
    mask = np.array([[d in labels for d in DESIGNS] for _, _, _, labels in rows])
    return x, offset, mask, kept, names


def weigh(rows):
    """Sets count alike whatever their size; rare designs count a little more."""
    sizes = collections.Counter((k[0], min(labels)) for k, _, _, labels in rows)
    weights = []
    for key, record, _, labels in rows:
        weight = min(2.0, (12 / sizes[(key[0], min(labels))]) ** 0.25)
        if key[0] == INVENTED:
            weight *= INVENTED_WEIGHT
            if record.get("entry"):
                weight *= ENTRY_WEIGHT
            if not record.get("abstract"):
                weight *= TITLE_WEIGHT.get(min(labels), 1)
        weights.append(weight)
    return np.array(weights)


def fit(x, offset, mask, weight, penalty):
    n, p = x.shape
    k = len(DESIGNS)
    xt = x.T.tocsr()

    def loss(flat):
        w = flat.reshape(p, k)
        z = offset + x @ w
        z -= z.max(1, keepdims=True)
        e = np.exp(z)
        prob = e / e.sum(1, keepdims=True)
        inside = np.where(mask, prob, 0)
        total = np.maximum(inside.sum(1), 1e-12)
        value = -(weight * np.log(total)).sum() + 0.5 * penalty * (flat ** 2).sum()
        grad_z = (prob - inside / total[:, None]) * weight[:, None]
        grad = xt @ grad_z + penalty * w
        grad[:, FROZEN] = 0
        return value, grad.ravel()

    result = scipy.optimize.minimize(loss, np.zeros(p * k), jac=True, method="L-BFGS-B",
                                     options={"maxiter": 60})
    return result.x.reshape(p, k)


def prune(w, kept, names, most):
    """Keeps the features that weigh most; a shape's weight is what its presence adds."""
    w = w * np.array([SHAPE if names[k] == "shape" else 1.0 for k in kept])[:, None]
    strength = np.abs(w).max(1)
    order = np.argsort(-strength)
    chosen = [i for i in order[:most] if strength[i] * 1000 / STEP >= 1]
    q = np.clip(np.round(w * 1000 / STEP), -127, 127).astype(int)
    return sorted(chosen, key=lambda i: kept[i]), q


def fold_of(record):
    """By title and abstract, so that one article never stands on both sides."""
    text = ((record.get("title") or "") + "|" + (record.get("abstract") or "")[:80]).lower()
    return int(hashlib.sha1(text.encode()).hexdigest(), 16) % 5


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("features")
    parser.add_argument("records")
    parser.add_argument("--penalty", type=float, default=12.0)
    parser.add_argument("--minimum", type=int, default=5)
    parser.add_argument("--most", type=int, default=1500)
    parser.add_argument("--write")
    parser.add_argument("--predictions", help="cross-validated predictions, for evaluate.py")
    parser.add_argument("--listing", help="the strongest features of each design, in words")
    options = parser.parse_args()
    rows = load(options.features, options.records)
    x, offset, mask, kept, names = matrix(rows, options.minimum)
    weight = weigh(rows)
    open_to = np.array([row["open"] for _, _, row, _ in rows])
    folds = np.array([-1 if k[0] == INVENTED else fold_of(r) for k, r, _, _ in rows])
    if options.predictions:
        with open(options.predictions, "w") as out:
            for fold in range(5):
                train, test = folds != fold, folds == fold
                w = fit(x[train], offset[train], mask[train], weight[train], options.penalty)
                chosen, q = prune(w, kept, names, options.most)
                lean = np.zeros_like(w)
                lean[chosen] = q[chosen] * STEP / 1000
                logits = offset[test] + (x[test] > 0) @ lean
                logits[~open_to[test]] = -1e9          # as DesignFinder does
                best = logits.argmax(1)
                for i, b in zip(np.flatnonzero(test), best):
                    out.write(json.dumps({"set": rows[i][0][0], "id": rows[i][0][1],
                                          "design": DESIGNS[b], "fold": fold, "findings": []}) + "\n")
    if options.write or options.listing:
        w = fit(x, offset, mask, weight, options.penalty)
        chosen, q = prune(w, kept, names, options.most)
        if options.write:
            packed = b"".join(int(kept[i]).to_bytes(4, "big") + bytes(int(v) & 255 for v in q[i]) for i in chosen)
            pathlib.Path(options.write).write_bytes(STEP.to_bytes(2, "big") + packed)
        if options.listing:
            with open(options.listing, "w") as out:
                for d, design in enumerate(DESIGNS):
                    best = sorted(chosen, key=lambda i: -q[i][d])[:15]
                    out.write(design + "\t" + "; ".join(f"{names[kept[i]]} {q[i][d] * STEP / 1000:+.2f}" for i in best) + "\n")
        print(len(chosen), "features")


if __name__ == "__main__":
    main()
