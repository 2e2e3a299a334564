#!/usr/bin/env python3
"""Compares designs and flags with labelled records: F1, precision, recall, strata, confusion.

  evaluate.py RECORDS_DIR --veille .build/release/veille     runs `veille inspect --assess` on them
  evaluate.py RECORDS_DIR --predictions cv.jsonl             reads what train.py --predictions wrote

Each record becomes an RSS item of title, description (its abstract) and DOI where it has one;
publication types are not given. Labels and strata are those of the records' MAPPING.md.
"""
import argparse, collections, json, pathlib, subprocess, tempfile
from xml.sax.saxutils import escape

SETS=['gold_design','gold_design_manual','gold_rct_negatives','gold_titles','gold_design_fr','gold_flags']
STR={}
for s,l in (('high','guideline meta-analysis systematic-review randomized-trial'),('middle','nonrandomized-trial cohort case-control cross-sectional diagnostic-accuracy qualitative'),('low','case-report narrative-review opinion preclinical')):
    for d in l.split(): STR[d]=s
ORD={'low':0,'middle':1,'high':2}
def load(folder):
    R={}
    for s in SETS:
        for l in open(pathlib.Path(folder)/f'{s}.dev.jsonl'):
            r=json.loads(l); r['set']=s; R[(s,r['id'])]=r
    return R
def prf(tp,fp,fn):
    p=tp/(tp+fp) if tp+fp else 1.0; r=tp/(tp+fn) if tp+fn else 1.0
    return p,r,(2*p*r/(p+r) if p+r else 0)
def evaluate(R,P,verbose=True,out=print):
    res={}
    def rct(keys,name):
        tp=fp=fn=0
        for k in keys:
            r=R[k]
            t=r.get('rct')
            if t is None: continue
            p=P[k]['design']=='randomized-trial'
            tp+=t and p; fp+=(not t) and p; fn+=t and not p
        a=prf(tp,fp,fn); res[name]=a[2]; out(f'{name}: P {a[0]:.3f} R {a[1]:.3f} F1 {a[2]:.3f} (tp {tp} fp {fp} fn {fn})')
    rct([k for k in R if k[0]=='gold_design'],'RCT gold_design')
    rct([k for k in R if k[0] in('gold_design_manual','gold_rct_negatives')],'RCT manual+neg')
    allok=alln=high=0
    for s in ('gold_design_manual','gold_design','gold_titles','gold_design_fr'):
        tp=collections.Counter();fp=collections.Counter();fn=collections.Counter();conf=collections.Counter();n=ok=0
        so=sn=sh=0
        for k in R:
            if k[0]!=s: continue
            r=R[k]; t=r.get('design'); p=P[k]['design']
            acc={t,*(r.get('also') or [])}
            st=r.get('stratum') or STR.get(t)
            if st or t:
                pst=STR.get(p)
                if st:
                    sn+=1
                    accst={STR.get(a) for a in acc}|{st}
                    so+= pst in accst
                    sh+= pst is not None and ORD[pst]>max(ORD[x] for x in accst if x)
                elif pst is not None and not ({t}&{'modelling','protocol','unknown','news'} and pst in [STR.get(a) for a in acc]):
                    pass
            if not t: continue
            n+=1
            q=t if p in acc else p
            ok+=q==t
            if q==t: tp[t]+=1
            else: fn[t]+=1; fp[q]+=1; conf[t,q]+=1
        allok+=so;alln+=sn;high+=sh
        f1={c:prf(tp[c],fp[c],fn[c]) for c in set(tp)|set(fn)}
        m=sum(v[2] for v in f1.values())/len(f1); big=[v[2] for c,v in f1.items() if tp[c]+fn[c]>=5]
        res['macro '+s]=m
        out(f'== {s}: n {n} accuracy {ok/n:.3f} macro-F1 {m:.3f} (classes of 5 or more {sum(big)/len(big):.3f}); stratum right {so/sn:.3f} too high {sh/sn:.3f}')
        if verbose:
            for c in sorted(f1,key=lambda c:-(tp[c]+fn[c])): out(f'   {c:22s} n {tp[c]+fn[c]:4d} P {f1[c][0]:.2f} R {f1[c][1]:.2f} F1 {f1[c][2]:.2f}')
            out('   '+', '.join(f'{a}->{b} {n}' for (a,b),n in conf.most_common(14)))
    res['stratum']=allok/alln; res['high']=high/alln
    out(f'stratum right {allok/alln:.3f}, too high {high/alln:.3f}')
    F=[k for k in R if k[0]=='gold_flags']
    if F and 'flags' in P[F[0]]:
      for f in ('retracted','correction','expression-of-concern','preprint','conference-abstract','press-release'):
        tp=fp=fn=fns=tps=0
        for k in F:
            r=R[k]; t=f in r['flags']; p=f in P[k]['flags']
            tp+=t and p; fp+=p and not t; fn+=t and not p
            if t and r.get('title_signals'): tps+=p; fns+=not p
        a=prf(tp,fp,fn); out(f'flag {f}: P {a[0]:.3f} R {a[1]:.3f}; recall where title says so {tps/(tps+fns) if tps+fns else -1:.3f} ({tps}/{tps+fns}) fp {fp}')
    return res


def inspect(program, R):
    """Runs the program on one feed a set; entries come back in order."""
    P={}
    for s in SETS:
        keys=[k for k in R if k[0]==s]
        items=''.join('<item><title>%s</title><guid isPermaLink="false">%s</guid>%s%s<description>%s</description></item>'
            % (escape(R[k].get('title') or ''), escape(k[1]),
               '<prism:doi>%s</prism:doi>' % escape(R[k]['doi']) if R[k].get('doi') else '',
               '<link>https://pubmed.ncbi.nlm.nih.gov/%s/</link>' % k[1][5:] if k[1].startswith('pmid:') else '',
               escape(escape(R[k].get('abstract') or ''))) for k in keys)
        with tempfile.NamedTemporaryFile('w',suffix='.xml') as feed:
            feed.write('<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><channel><title>records</title>%s</channel></rss>' % items)
            feed.flush()
            out=subprocess.run([program,'inspect',feed.name,'--assess','--format','json'],capture_output=True,check=True).stdout
        by={e['id']:e['evidence'] for e in json.loads(out)['entries']}
        for k in keys:
            if k[1] in by: P[k]={'design':by[k[1]].get('design','unknown'),'flags':by[k[1]].get('flags',[])}
    return P


def main():
    parser=argparse.ArgumentParser()
    parser.add_argument('records')
    parser.add_argument('--veille')
    parser.add_argument('--predictions')
    options=parser.parse_args()
    R=load(options.records)
    if options.veille:
        P=inspect(options.veille,R)
    else:
        P={}
        for l in open(options.predictions):
            p=json.loads(l); P[(p['set'].split('.')[0],p['id'])]=p
    evaluate({k:v for k,v in R.items() if k in P},P)


if __name__=='__main__':
    main()
